import { styleText } from 'node:util';

import {
  boundaryEventsOf,
  isBelow,
  missedFlows,
  missedUndos,
  type ModelCoverage,
  type Passed,
  percentOf,
  type Share,
  shareOf,
} from './model-coverage.ts';

const heads = ['model', 'nodes', 'flows', 'boundary events', 'undos', ''];

/** Returns lines for the terminal: the table, the flows that no test walks, and the models below the threshold. */
export function printedCoverage(coverages: readonly ModelCoverage[], threshold: number): string[] {
  const rows = coverages.map(rowOf);
  const widths = heads.map((head, column) => Math.max(head.length, ...rows.map((row) => row[column]?.length ?? 0)));
  const aligned = (row: readonly string[]) =>
    row
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join('  ')
      .trimEnd();
  return [
    styleText('bold', 'Paths of the models that tests have walked'),
    styleText('dim', aligned(heads)),
    ...coverages.map((coverage, index) => styleText(colourOf(coverage, threshold), aligned(rows[index] ?? []))),
    ...coverages.flatMap(missedOf),
    ...coverages.filter((coverage) => isBelow(coverage, threshold)).map((coverage) => styleText('red', shortfall(coverage, threshold))),
  ];
}

function rowOf(coverage: ModelCoverage): string[] {
  const { key, nodes, flows, notJudged } = coverage;
  const share = shareOf(flows);
  const note = notJudged === null ? `${shownPercent(share)} of flows` : `not judged: ${notJudged}`;
  return [key, fraction(nodes), fraction(flows), fraction(boundaryEventsOf(coverage)), fraction(coverage.undos), note];
}

function fraction(counted: readonly Passed[]): string {
  const { passed, of } = shareOf(counted);
  return of === 0 ? '–' : `${passed}/${of}`;
}

/** Returns the percentage, never rounded up to 100. */
const shownPercent = (share: Share): string => `${Math.floor(percentOf(share) * 10) / 10} %`;

function colourOf(coverage: ModelCoverage, threshold: number): 'red' | 'yellow' | 'green' {
  if (isBelow(coverage, threshold)) return 'red';
  return missedOf(coverage).length > 0 ? 'yellow' : 'green';
}

function missedOf(coverage: ModelCoverage): string[] {
  const flows = missedFlows(coverage).map(
    ({ flow, from, to }) => `  ${flow.id}${flow.name === '' ? '' : ` "${flow.name}"`}: ${from} → ${to}`,
  );
  const undos = missedUndos(coverage).map(({ topic }) => `  ${topic}`);
  return [...headed(`${coverage.key}: no test walks`, flows), ...headed(`${coverage.key}: no test has an effect undone by`, undos)];
}

const headed = (head: string, lines: readonly string[]): string[] => (lines.length === 0 ? [] : ['', head, ...lines]);

function shortfall(coverage: ModelCoverage, threshold: number): string {
  const { key, flows } = coverage;
  const walked = `ERROR: the tests walk ${shownPercent(shareOf(flows))} of the flows of ${key}; the threshold is ${threshold} %.`;
  const undos = missedUndos(coverage).length;
  return undos === 0 ? walked : `ERROR: ${undos} of ${coverage.undos.length} undos of ${key} took no effect back in any test.`;
}
