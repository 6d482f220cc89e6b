import { createReadStream } from 'node:fs';
import { addAbortSignal } from 'node:stream';
import { CsvError, parse as parseStream } from 'csv-parse';
import { parse } from 'csv-parse/sync';
import { headOf } from '../core/disk.ts';
import { type Columns, columnsOf, type ResultRow, rowOf } from './columns.ts';

/** The header must be in this part of the file. Above it is a summary with notes. */
const HEAD_BYTES = 256 * 1024;
/** Maximum length of a record in bytes, because a missing quote would make the rest of the file one record. */
const MAX_RECORD_BYTES = 1024 * 1024;
const DELIMITERS = [',', ';', '\t'];

interface Table {
  readonly columns: Columns;
  readonly width: number;
  readonly delimiter: string;
  /** Offset of the first byte after the header. */
  readonly start: number;
}

/**
 * The rows of a CSV report; `undefined` if it has no header of a result. Above the table is a summary with notes in
 * free text (developer.kore.ai, "Download a CSV Report"), which is not parsed: a single quote in it would break the
 * table.
 *
 * @throws file system errors; the signal's reason
 */
export async function csvRows(path: string, signal: AbortSignal): Promise<readonly ResultRow[] | undefined> {
  const table = findTable(await headOf(path, HEAD_BYTES));
  return table && (await readTable(path, table, signal));
}

async function readTable(path: string, table: Table, signal: AbortSignal): Promise<readonly ResultRow[]> {
  const rows: ResultRow[] = [];
  const parser = parseStream({
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
      rows.push(rowOf(table.columns, cells, isTooLong ? 'the row has more cells than the header' : ''));
    }
  } catch (error) {
    signal.throwIfAborted();
    if (!(error instanceof CsvError)) throw error;
    // The unreadable rest becomes a failed row, so that the file does not pass.
    const fault = `the result file cannot be read after line ${parser.info.lines} of the table (${error.code})`;
    rows.push({ ...rowOf(table.columns, [], fault), utterance: '(the rest of the result file)' });
  } finally {
    source.destroy();
  }
  return rows;
}

/** The header is the line with most of the known columns, because notes can mention some. */
function findTable(head: Buffer): Table | undefined {
  let best: Table | undefined;
  for (let start = 0; start < head.length; ) {
    const length = head.subarray(start).findIndex((byte) => byte === 0x0a || byte === 0x0d);
    const end = length === -1 ? head.length : start + length;
    const line = head.toString('utf8', start, end);
    for (const delimiter of DELIMITERS) {
      // The parser is too slow for every line of the summary.
      if (columnsOf(line.split(delimiter)) === undefined) continue;
      const header = cellsOf(line, delimiter);
      const columns = header && columnsOf(header);
      if (columns && countOf(columns) > countOf(best?.columns)) {
        best = { columns, width: header.length, delimiter, start: end };
      }
    }
    start = end + 1;
  }
  return best;
}

function cellsOf(line: string, delimiter: string): string[] | undefined {
  try {
    return parse(line, { delimiter, bom: true })[0];
  } catch {
    // A line of notes with a quote that is closed in another line.
    return undefined;
  }
}

function countOf(columns: Columns | undefined): number {
  return Object.values(columns ?? {}).filter((index) => index !== undefined).length;
}
