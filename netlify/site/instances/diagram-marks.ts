import type { DiagramViewer, OverlayPosition } from './diagram-viewer.ts';

/** Marks of one instance in its model, by element id. Ids that the diagram does not show are left out. */
export interface DiagramMarks {
  readonly passed: readonly string[];
  /** Elements that were taken away before they were done, and never passed. */
  readonly cancelled: readonly string[];
  readonly current: readonly string[];
  readonly incidents: readonly { readonly elementId: string; readonly message: string; readonly isRetrying: boolean }[];
  /** Badges of current elements: what each waits for, in a word and in a sentence. */
  readonly waits: readonly { readonly elementId: string; readonly label: string; readonly sentence: string }[];
  /** Texts that appear when the pointer rests on an element. */
  readonly tooltips: readonly { readonly elementId: string; readonly text: string }[];
}

const passedFlowColor = '#099268';

/** Replaces the marks `before` by `marks`. */
export function showMarks(viewer: DiagramViewer, marks: DiagramMarks, before: DiagramMarks | null): void {
  for (const [elementId, marker] of before ? markersOf(before) : []) changeMarker(viewer, elementId, marker, 'remove');
  for (const [elementId, marker] of markersOf(marks)) changeMarker(viewer, elementId, marker, 'add');
  colorFlows(viewer, marks.passed);
  showIncidents(viewer, marks.incidents);
  showWaits(viewer, marks.waits);
  for (const tooltip of marks.tooltips) showTooltip(viewer, tooltip);
}

function markersOf({ passed, cancelled, current, incidents }: DiagramMarks): [string, string][] {
  return [
    ...passed.map((id): [string, string] => [id, 'is-passed']),
    ...cancelled.map((id): [string, string] => [id, 'is-cancelled']),
    ...current.map((id): [string, string] => [id, 'is-current']),
    ...incidents.map(({ elementId, isRetrying }): [string, string] => [elementId, isRetrying ? 'is-retrying' : 'is-failed']),
  ];
}

function changeMarker(viewer: DiagramViewer, elementId: string, marker: string, change: 'add' | 'remove'): void {
  if (!viewer.get('elementRegistry').get(elementId)) return;
  const canvas = viewer.get('canvas');
  if (change === 'add') canvas.addMarker(elementId, marker);
  else canvas.removeMarker(elementId, marker);
}

/** Redraws the flows, since CSS cannot colour an arrow's head. */
function colorFlows(viewer: DiagramViewer, passed: readonly string[]): void {
  const registry = viewer.get('elementRegistry');
  for (const elementId of new Set(passed)) {
    const flow = registry.get(elementId);
    if (!flow?.waypoints || flow.di.get('bioc:stroke') === passedFlowColor) continue;
    flow.di.set('bioc:stroke', passedFlowColor);
    viewer.get('graphicsFactory').update('connection', flow, registry.getGraphics(elementId));
  }
}

function showIncidents(viewer: DiagramViewer, incidents: DiagramMarks['incidents']): void {
  viewer.get('overlays').remove({ type: 'incident' });
  for (const { elementId, message, isRetrying } of incidents) {
    const className = isRetrying ? 'diagram-incident is-retrying' : 'diagram-incident';
    addNote(viewer, { elementId, type: 'incident', className, text: message, title: message, position: { bottom: -6, left: -10 } });
  }
}

function showWaits(viewer: DiagramViewer, waits: DiagramMarks['waits']): void {
  viewer.get('overlays').remove({ type: 'wait' });
  for (const { elementId, label, sentence } of waits) {
    // Above the element: boundary events are drawn below it.
    const position = { top: -4, left: -10 };
    addNote(viewer, { elementId, type: 'wait', className: 'diagram-wait', text: label, title: sentence, position });
  }
}

/** Browsers show the title of an SVG element as a tooltip. */
function showTooltip(viewer: DiagramViewer, { elementId, text }: DiagramMarks['tooltips'][number]): void {
  const registry = viewer.get('elementRegistry');
  if (!registry.get(elementId)) return;
  const graphics = registry.getGraphics(elementId);
  const known = graphics.querySelector(':scope > title');
  const title = known ?? document.createElementNS('http://www.w3.org/2000/svg', 'title');
  title.textContent = text;
  if (!known) graphics.prepend(title);
}

interface Note {
  readonly elementId: string;
  readonly type: string;
  readonly className: string;
  readonly text: string;
  readonly title: string;
  readonly position: OverlayPosition;
}

function addNote(viewer: DiagramViewer, { elementId, type, className, text, title, position }: Note): void {
  if (!viewer.get('elementRegistry').get(elementId)) return;
  const note = document.createElement('div');
  Object.assign(note, { className, textContent: text, title });
  viewer.get('overlays').add(elementId, type, { position, html: note, scale: false });
}
