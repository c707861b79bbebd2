import { child, children, flowElements, is, type ModelElement, processes } from '../element.ts';
import { rule } from '../rule.ts';

const invisible =
  'people who look at the instance see it stand nowhere, and a modeller that opens the file drops or piles up what is not drawn';

/** Reports a missing diagram, and elements that the diagram does not draw. */
export const diagramComplete = rule((element, report) => {
  if (!is(element, 'bpmn:Definitions')) return;
  const diagrams = children(element, 'diagrams');
  if (diagrams.length > 1) {
    report(
      element,
      `The model has ${diagrams.length} diagrams, one for each collapsed sub-process: the site and the documentation show one, so what happens inside ` +
        'of the others is seen by nobody. Expand the sub-processes, or make them called processes.',
    );
    return;
  }
  const drawn = drawings(element);
  if (drawn.size === 0) {
    report(element, `The model has no diagram: ${invisible}. Open it in a modeller, lay it out and save.`);
    return;
  }
  for (const wanted of drawable(element)) {
    const drawing = drawn.get(wanted);
    if (!drawing) report(wanted, `It is not in the diagram: ${invisible}. Draw it.`);
    else if (!hasPlace(drawing))
      report(wanted, `Its ${isLine(wanted) ? 'line has fewer than two points' : 'shape has no size'}: ${invisible}. Draw it anew.`);
  }
});

function drawings(definitions: ModelElement): ReadonlyMap<ModelElement, ModelElement> {
  const shown = children(definitions, 'diagrams')
    .flatMap((diagram) => children(diagram, 'plane'))
    .flatMap((plane) => children(plane, 'planeElement'));
  return new Map(shown.flatMap((drawing) => children(drawing, 'bpmnElement').map((element) => [element, drawing] as const)));
}

function drawable(definitions: ModelElement): ModelElement[] {
  const inProcesses = processes(definitions).flatMap((process) => [process, ...flowElements(process)]);
  const collaborations = children(definitions, 'rootElements').filter((root) => is(root, 'bpmn:Collaboration'));
  return [
    ...inProcesses.filter((element) => is(element, 'bpmn:FlowElement') && !is(element, 'bpmn:DataObject')),
    ...inProcesses.flatMap((element) => [...children(element, 'artifacts'), ...lanes(element)]),
    ...collaborations.flatMap((pools) => ['participants', 'messageFlows', 'artifacts'].flatMap((property) => children(pools, property))),
  ];
}

const lanes = (container: ModelElement): ModelElement[] =>
  ['laneSets', 'childLaneSet']
    .flatMap((property) => children(container, property))
    .flatMap((set) => children(set, 'lanes'))
    .flatMap((lane) => [lane, ...lanes(lane)]);

const isLine = (element: ModelElement): boolean => is(element, 'bpmn:SequenceFlow', 'bpmn:MessageFlow', 'bpmn:Association');

function hasPlace(drawing: ModelElement): boolean {
  if (is(drawing, 'bpmndi:BPMNEdge')) return children(drawing, 'waypoint').length >= 2;
  const bounds = child(drawing, 'bounds');
  return bounds !== undefined && ['width', 'height'].every((side) => Number(bounds.get(side)) > 0);
}
