import type { DiagramViewer } from './diagram-viewer.ts';

/** Marks of one instance in its model, by element id. Ids that the diagram does not show are left out. */
export interface DiagramMarks {
  readonly passed: readonly string[];
  readonly current: readonly string[];
  readonly incidents: readonly { readonly elementId: string; readonly message: string; readonly isRetrying: boolean }[];
}

const passedFlowColor = '#099268';

/** Replaces the marks `before` by `marks`. */
export function showMarks(viewer: DiagramViewer, marks: DiagramMarks, before: DiagramMarks | null): void {
  for (const [elementId, marker] of before ? markersOf(before) : []) changeMarker(viewer, elementId, marker, 'remove');
  for (const [elementId, marker] of markersOf(marks)) changeMarker(viewer, elementId, marker, 'add');
  colorFlows(viewer, marks.passed);
  showIncidents(viewer, marks.incidents);
}

function markersOf({ passed, current, incidents }: DiagramMarks): [string, string][] {
  return [
    ...passed.map((id): [string, string] => [id, 'is-passed']),
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
  const overlays = viewer.get('overlays');
  overlays.remove({ type: 'incident' });
  for (const { elementId, message, isRetrying } of incidents) {
    if (!viewer.get('elementRegistry').get(elementId)) continue;
    const note = document.createElement('div');
    note.className = isRetrying ? 'diagram-incident is-retrying' : 'diagram-incident';
    note.textContent = message;
    note.title = message;
    overlays.add(elementId, 'incident', { position: { bottom: -6, left: -10 }, html: note, scale: false });
  }
}
