import { join } from 'node:path';
import { inTurn } from '../measure/in-turn.mjs';
import { runProgram, runToSuccess } from '../measure/process.mjs';
import { inputVariables, prepareHome, runStepTo } from '../measure/step.mjs';
import { ratioLines } from '../report.mjs';
import { bundled } from '../rivals/build.mjs';

/** A run takes a tenth of a second, so there are more of them. */
const MORE = 3;

export const start = {
  name: 'start',
  title: 'Cold start: from the start of the process to its end, with inputs that are refused',
  async run({ runs, folder }) {
    const rival = bundled('usual-action');
    const milliseconds = ({ seconds }) => seconds * 1_000;
    const samples = await inTurn(
      {
        ours: async () => milliseconds(await runStepTo('failure', {}, { folder: join(folder, 'step') })),
        'node -e 0': async () => milliseconds(await runToSuccess({ command: process.execPath, args: ['-e', '0'] })),
        'usual packages, ncc': async () => milliseconds(await refused(rival, join(folder, 'rival'))),
      },
      runs * MORE,
    );
    return ratioLines('refused inputs', samples, {
      unit: 'ms',
      reach: { 'node -e 0': 2.6, 'usual packages, ncc': 0.9 },
    });
  },
};

async function refused(script, folder) {
  const { workspace, variables } = prepareHome(folder);
  const env = { ...variables, ...inputVariables({}) };
  const end = await runProgram({ command: process.execPath, args: [script], cwd: workspace, env });
  if (end.code !== 1) throw new Error(`The usual action ended with ${end.code}:\n${end.stdout}${end.stderr}`);
  return end;
}
