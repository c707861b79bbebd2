import { drawDiagram } from '#bpmn/draw-diagram.ts';

import type { MeasuredModel } from './measured-model.ts';
import { boundaryEventsOf, missedFlows, missedUndos, type ModelCoverage, type Passed, shareOf } from './model-coverage.ts';

const style = `
  body { font: 15px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 1700px; padding: 0 1.5rem; color: #1f2328; }
  h1 { font-size: 1.5rem; } h2 { margin-top: 3rem; border-top: 1px solid #d0d7de; padding-top: 1rem; }
  .badge { display: inline-block; border-radius: 1rem; padding: 0 .7rem; font-size: .85rem; color: #fff; background: #1a7f37; vertical-align: middle; }
  .badge.missing { background: #cf222e; } .badge.open { background: #9a6700; }
  .diagram { overflow-x: auto; border: 1px solid #d0d7de; border-radius: 6px; } .diagram svg { display: block; max-width: 100%; height: auto; }
  svg .shape.passed { stroke: #1a7f37; fill: #dafbe1; } svg .shape.missed { stroke: #cf222e; fill: #ffebe9; stroke-width: 2.5; }
  svg .flow.passed { stroke: #1a7f37; stroke-width: 1.3; } svg .flow.missed { stroke: #cf222e; stroke-width: 2; stroke-dasharray: 7 4; }
  table { border-collapse: collapse; margin: 1rem 0; } th, td { text-align: left; padding: .25rem .9rem .25rem 0; vertical-align: top; border-bottom: 1px solid #eaeef2; }
  td.count { text-align: right; } tr.missed td { color: #cf222e; font-weight: 600; } code { font-size: .92em; }
  .legend span { margin-right: 1.5rem; } .tests { color: #57606a; font-size: .88em; }`;

const testsShown = 3;

/** Returns one page for all models: the walked share of each, the gaps, the diagram in colours, and the tests. Needs no script. */
export function coveragePage(models: readonly MeasuredModel[], coverages: readonly ModelCoverage[]): string {
  const sections = coverages.flatMap((coverage) => {
    const model = models.find(({ key }) => key === coverage.key);
    return model ? [sectionOf(model, coverage)] : [];
  });
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>Paths of the process models</title><style>${style}</style></head>
<body>
<h1>Paths of the process models that tests have walked</h1>
<p class="legend"><span style="color:#1a7f37">━━ walked</span><span style="color:#cf222e">╍╍ not walked by any test</span></p>
${overview(coverages)}
${sections.join('\n')}
</body>
</html>
`;
}

function overview(coverages: readonly ModelCoverage[]): string {
  const rows = coverages.map((coverage) => {
    const { key, name, nodes, flows, undos } = coverage;
    const cells = [nodes, flows, boundaryEventsOf(coverage), undos].map((counted) => `<td class="count">${fraction(counted)}</td>`);
    return `<tr><td><a href="#${escape(key)}">${escape(name)}</a></td>${cells.join('')}<td>${badge(coverage)}</td></tr>`;
  });
  return `<table><tr><th>model</th><th>nodes</th><th>flows</th><th>boundary events</th><th>undos</th><th></th></tr>${rows.join('')}</table>`;
}

function sectionOf({ parsed }: MeasuredModel, coverage: ModelCoverage): string {
  const marks = new Map([
    ...coverage.nodes.map(({ node, times }) => [node.id, markOf(times)] as const),
    ...coverage.flows.map(({ flow, times }) => [flow.id, markOf(times)] as const),
  ]);
  const missedFirst = coverage.flows.toSorted((a, b) => Number(a.times > 0) - Number(b.times > 0));
  const rows = missedFirst.map(({ flow, from, to, times, tests }) => {
    const id = `<code>${escape(flow.id)}</code>${flow.name === '' ? '' : ` “${escape(flow.name)}”`}`;
    return `<tr class="${markOf(times)}"><td>${id}</td><td>${escape(from)} → ${escape(to)}</td><td class="count">${times}</td><td class="tests">${shownTests(tests)}</td></tr>`;
  });
  return `<h2 id="${escape(coverage.key)}">${escape(coverage.name)} ${badge(coverage)}</h2>
<div class="diagram">${drawDiagram(parsed, marks)}</div>
<table><tr><th>flow</th><th>from → to</th><th>times</th><th>by</th></tr>${rows.join('\n')}</table>`;
}

/** Returns the first few tests, which are enough to find the place. */
function shownTests(tests: readonly string[]): string {
  if (tests.length === 0) return 'no test';
  const more = tests.length - testsShown;
  return [...tests.slice(0, testsShown).map(escape), ...(more > 0 ? [`and ${more} more`] : [])].join('<br>');
}

function badge(coverage: ModelCoverage): string {
  const [missing, undos] = [missedFlows(coverage).length, missedUndos(coverage).length];
  if (coverage.notJudged !== null) return `<span class="badge open">not judged: ${escape(coverage.notJudged)}</span>`;
  if (undos > 0) return `<span class="badge missing">${undos} undos are not tested</span>`;
  return missing === 0 ? '<span class="badge">every flow</span>' : `<span class="badge missing">${missing} flows are not walked</span>`;
}

const markOf = (times: number): string => (times > 0 ? 'passed' : 'missed');

function fraction(counted: readonly Passed[]): string {
  const { passed, of } = shareOf(counted);
  return of === 0 ? '–' : `${passed} of ${of}`;
}

const escape = (value: string): string =>
  value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
