import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { isId } from '../../src/core/names.ts';
import { parseTargets } from '../../src/inputs/targets.ts';
import { type Given, NEEDED, readGiven } from '../support/run-operation.ts';

const idsOf = (text: string, input: 'botId' | 'jobId' | 'modelId' = 'botId'): unknown => {
  const parsed = parseTargets(input, text);
  return 'problem' in parsed ? parsed.problem : parsed.value.map(({ ids }) => ids[input]);
};

function read(operation: string, given: Given) {
  const values: Given = { operation, host: 'https://platform.kore.ai', ...NEEDED[operation], ...given };
  return readGiven(values);
}

describe('several ids', () => {
  test.each([
    ['a,b , c', ['a', 'b', 'c']],
    ['a\r\nb\r\n', ['a', 'b']],
    ['\n\n a \n\n,,\n b,\n', ['a', 'b']],
    ['b\na', ['b', 'a']],
  ])('%j are %j', (text, ids) => {
    expect(idsOf(text)).toEqual(ids);
    expect(idsOf(text, 'jobId')).toEqual(ids);
    expect(idsOf(text, 'modelId')).toEqual(ids);
  });

  test.each([
    [',\n,', 'must be an id'],
    ['a\nb\na', 'names a more than once'],
    ['a b', 'must be one id'],
    ['a\n../b', 'must be an id of letters'],
    ['a;b', 'must be an id of letters'],
    ['Bot\nbot', 'share the file'],
  ])('%j are a problem: %s', (text, problem) => {
    expect(idsOf(text)).toContain(problem);
  });

  test('are 1,000 at most, and one for inputs that name one thing', () => {
    const many = Array.from({ length: 1_000 }, (_, at) => `st-${at}`);
    expect(idsOf(many.join('\n'))).toEqual(many);
    expect(idsOf([...many, 'one-more'].join('\n'))).toContain('1000');
    expect(parseTargets('workflowId', 'a,b')).toHaveProperty('problem');
    expect(parseTargets('appId', 'a\nb')).toHaveProperty('problem');
  });

  test('are distinct ids, or a problem, whatever is given', () => {
    const id = fc.oneof(fc.constantFrom('a', 'A', 'b', 'st-1', '..', 'a:b', 'a:', ':b', '', '  '), fc.string());
    fc.assert(
      fc.property(fc.array(id), fc.constantFrom('\n', ',', '\r\n', ' , '), (ids, joint) => {
        for (const input of ['botId', 'toolId', 'jobId'] as const) {
          const parsed = parseTargets(input, ids.join(joint), input === 'toolId' ? 'flowId' : undefined);
          if ('problem' in parsed) continue;
          const names = parsed.value.map(({ name }) => name);
          expect(new Set(names).size).toBe(names.length);
          for (const target of parsed.value)
            for (const one of Object.values(target.ids)) expect(isId(String(one))).toBe(true);
        }
      }),
    );
  });
});

describe('tools', () => {
  test('name their flow after a colon, or share one', async () => {
    const { targets } = await read('export-tool', { toolId: 'a-1\na-2:flow-2', flowId: 'flow-1' });
    expect(targets.map(({ target, toolId, flowId }) => [target, toolId, flowId])).toEqual([
      ['a-1', 'a-1', 'flow-1'],
      ['a-2', 'a-2', 'flow-2'],
    ]);
  });

  test('with two flows are two targets, each with its flow in its name, and need no shared flow', async () => {
    const given = { toolId: 'a-1:f-1,a-1 : f-2,a-2:f-1', flowId: '', artifactName: 'nightly' };
    const { targets } = await read('export-tool', given);
    expect(targets.map(({ target }) => target)).toEqual(['a-1:f-1', 'a-1:f-2', 'a-2']);
    const names = ['nightly-a-1:f-1', 'nightly-a-1:f-2', 'nightly-a-2'];
    expect(targets.map(({ artifactName }) => artifactName)).toEqual(names);
  });

  test.each([
    ['a-1,a-2:f', '', 'flowId: is required'],
    ['a-1:f,a-1:f', '', 'more than once'],
    ['a-1,a-1:f', 'f-0', 'toolId:flowId'],
    ['a:1,a:2,a-1', 'f', 'share the file a-1'],
    ['a-1:', 'f', 'flowId must be an id'],
    [':f', 'f', 'must be an id'],
    ['a-1:f:g', '', 'flowId must be an id'],
  ])('%j with the flow %j are a problem: %s', async (toolId, flowId, problem) => {
    await expect(read('export-tool', { toolId, flowId })).rejects.toThrow(problem);
  });
});

describe('the targets of a step', () => {
  test('share everything else', async () => {
    const given = { botId: 'st-1\nst-2', outputDir: 'out', concurrency: '2' };
    const { targets, concurrency } = await read('export-bot', given);
    const [first, second] = targets;
    expect(concurrency).toBe(2);
    expect(second).toEqual({ ...first, target: 'st-2', botId: 'st-2' });
  });

  test('keep the name of a single artifact as it is given', async () => {
    const { targets } = await read('export-bot', { botId: 'st-1', artifactName: 'nightly' });
    expect(targets[0].artifactName).toBe('nightly');
  });

  test('cannot share one job', async () => {
    await expect(read('export-status', { botId: 'st-1,st-2', jobId: 'ber-1' })).rejects.toThrow('jobId: names one job');
    expect((await read('export-status', { botId: 'st-1', jobId: 'ber-1' })).targets).toHaveLength(1);
    expect((await read('import-status', { jobId: 'bir-1,bir-2' })).targets).toHaveLength(2);
  });
});
