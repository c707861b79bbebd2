import { child, is, text } from '../element.ts';
import { rule } from '../rule.ts';

const types = ['string', 'int', 'long', 'double', 'boolean', 'datetime', 'json'];

/** Reports data objects without a name, or of a type from which the engine makes no variable. */
export const dataObjectIsVariable = rule((element, report) => {
  if (!is(element, 'bpmn:DataObject')) return;
  if (text(element, 'name') === '') {
    report(
      element,
      'The data object has no name, and the engine makes a process variable of each: it refuses the deployment. Write name="<variable>", or ' +
        'draw a text annotation if it stands for a document only.',
    );
  }
  const item = child(element, 'itemSubjectRef');
  const type = item ? text(item, 'structureRef').replace(/^\w+:/, '') : '';
  if (type === '' || types.includes(type)) return;
  report(
    element,
    `The engine knows no type "${type}" of a data object and makes no variable: whatever reads it fails. Write itemSubjectRef="xsd:<type>" with ` +
      `one of ${types.join(', ')}.`,
  );
});
