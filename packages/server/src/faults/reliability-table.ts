import { allFaults } from './all-faults.ts';
import { type DatabaseKind, databaseKinds } from './fault.ts';
import type { FaultResult } from './run-fault.ts';

/** A line of the table: a fault on one of its databases. */
export type Row = {
  readonly fault: string;
  readonly database: DatabaseKind;
  /** Rounds after which everything was there and went on. */
  readonly survived: string;
  /** Facts that did not hold, of those that had been acknowledged. */
  readonly lost: string;
};

const BEGIN = '<!-- the table: written by the run -->';
const END = '<!-- end of the table -->';

/** What databases are called there. */
const names: Record<DatabaseKind, string> = { file: 'SQLite', postgres: 'PostgreSQL' };

/** Every line that there has to be, in order. */
export function rowsToBe(): Pick<Row, 'fault' | 'database'>[] {
  return allFaults.flatMap(({ name, databases }) => databases.map((database) => ({ fault: name, database })));
}

/** What a run says of a fault. */
export function rowOf(fault: string, database: DatabaseKind, result: FaultResult): Row {
  if (result.name === 'not_run') return { fault, database, survived: `not run: ${result.reason}`, lost: '' };
  const { rounds } = result;
  const survived = rounds.filter(({ lost }) => lost.length === 0).length;
  const facts = rounds.reduce((sum, round) => sum + round.facts, 0);
  const lost = rounds.reduce((sum, round) => sum + round.lost.length, 0);
  return {
    fault,
    database,
    survived: `${survived} of ${rounds.length}`,
    lost: `${lost} of ${facts.toLocaleString('en')}`,
  };
}

/** Lines of cells as Markdown, as wide as the widest of each column: so the formatter leaves it. */
function markdownTable(lines: readonly (readonly string[])[]): string[] {
  const [head = []] = lines;
  const widths = head.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  const ruler = widths.map((width) => '-'.repeat(width));
  const [first = head, ...others] = lines;
  return [first, ruler, ...others].map(
    (line) => `| ${line.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`,
  );
}

/** The table in a text, replaced. */
export function withTable(text: string, rows: readonly Row[]): string {
  const [before = '', rest = ''] = text.split(BEGIN);
  const [, after = ''] = rest.split(END);
  const lines = rows.map(({ fault, database, survived, lost }) => [fault, names[database], survived, lost]);
  const table = markdownTable([['fault', 'database', 'survived', 'lost'], ...lines]);
  return [before + BEGIN, '', ...table, '', END + after].join('\n');
}

/** The lines of the table in a text. */
export function readTable(text: string): Row[] {
  const [, table = ''] = /the table: written by the run -->([\s\S]*)<!-- end/.exec(text) ?? [];
  return table.split('\n').flatMap((line) => {
    const [, fault = '', name = '', survived = '', lost = ''] = line.split('|').map((cell) => cell.trim());
    const database = databaseKinds.find((kind) => names[kind] === name);
    return database === undefined ? [] : [{ fault, database, survived, lost }];
  });
}
