import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { addAbortSignal } from 'node:stream';
import { type Columns, columnsOf, rowOf } from './columns.ts';
import type { ResultRow } from './test-case.ts';

/** The header is looked for in this much of the file: a summary stands above it, with notes as long as somebody wrote. */
const HEAD_BYTES = 256 * 1024;
/** The longest record, in bytes: a quote that is never closed would take the rest of the file into memory. */
const MAX_RECORD_BYTES = 1024 * 1024;
const DELIMITERS = [',', ';', '\t'];

interface Table {
  readonly columns: Columns;
  readonly width: number;
  readonly delimiter: string;
  /** Offset of the first byte behind the header. */
  readonly start: number;
}

/**
 * The rows of a CSV report, as a stream; `undefined` where no line of its head is the header of a result. Above the
 * table Kore.ai writes a summary of names and values, down to notes in free text (developer.kore.ai, "Download a CSV
 * Report"). It is not parsed: one stray quote there would take the table with it.
 *
 * @throws the system's error where the file cannot be read, the signal's reason where it aborts
 */
export async function csvRows(path: string, signal: AbortSignal): Promise<AsyncIterable<ResultRow> | undefined> {
  const table = await findTable(await headOf(path));
  return table && readTable(path, table, signal);
}

async function* readTable(path: string, table: Table, signal: AbortSignal): AsyncGenerator<ResultRow, void> {
  const { CsvError, parse } = await import('csv-parse');
  const parser = parse({
    delimiter: table.delimiter,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    skip_records_with_empty_values: true,
    max_record_size: MAX_RECORD_BYTES,
  });
  const source = addAbortSignal(signal, createReadStream(path, { start: table.start }));
  source.on('error', (error) => parser.destroy(error)).pipe(parser);
  try {
    for await (const cells of parser as AsyncIterable<string[]>) {
      const isTooLong = cells.slice(table.width).some((cell) => cell !== '');
      yield rowOf(table.columns, cells, isTooLong ? 'the row has more cells than the header' : '');
    }
  } catch (error) {
    signal.throwIfAborted();
    if (!(error instanceof CsvError)) throw error;
    // What the parser cannot follow is not left out in silence: it becomes a row that did not pass.
    const fault = `the result file cannot be read from line ${parser.info.lines} of the table on (${error.code})`;
    yield { ...rowOf(table.columns, [], fault), utterance: '(the rest of the result file)' };
  } finally {
    source.destroy();
  }
}

/** The line with the most of the known columns: notes may speak of some, too. */
async function findTable(head: Buffer): Promise<Table | undefined> {
  const { parse } = await import('csv-parse/sync');
  let best: Table | undefined;
  for (let start = 0; start < head.length; ) {
    const length = head.subarray(start).findIndex((byte) => byte === 0x0a || byte === 0x0d);
    const end = length === -1 ? head.length : start + length;
    const line = head.toString('utf8', start, end);
    for (const delimiter of DELIMITERS) {
      // The parser is slow to start, so that most lines are sorted out by a rougher look.
      if (columnsOf(line.split(delimiter)) === undefined) continue;
      const header = headerOf(() => parse(line, { delimiter, bom: true }));
      const columns = header && columnsOf(header);
      if (columns && countOf(columns) > countOf(best?.columns)) {
        best = { columns, width: header.length, delimiter, start: end };
      }
    }
    start = end + 1;
  }
  return best;
}

function headerOf(parse: () => string[][]): string[] | undefined {
  try {
    return parse()[0];
  } catch {
    // A line of notes with a quote that goes on in the next one.
    return undefined;
  }
}

function countOf(columns: Columns | undefined): number {
  return Object.values(columns ?? {}).filter((index) => index !== undefined).length;
}

async function headOf(path: string): Promise<Buffer> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}
