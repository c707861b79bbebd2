import { fieldsInOrder, outcomeField } from './form-schema.ts';
import type { UserTaskDefinition } from './user-task.ts';

/** Returns the part of a form beside the JSON Schema: the order of the fields, help texts, widgets, and the outcomes as buttons. */
export function formUiOf({ form, outcomes, fields = {} }: UserTaskDefinition): Record<string, unknown> {
  const hints = (name: 'help' | 'widget') =>
    Object.fromEntries(Object.entries(fields).flatMap(([field, hint]) => (hint?.[name] === undefined ? [] : [[field, hint[name]]])));
  const buttons = Object.entries(outcomes ?? {}).map(([value, { label, tone }]) => ({ value, label, tone }));
  return {
    order: fieldsInOrder(form),
    help: hints('help'),
    widgets: hints('widget'),
    ...(buttons.length > 0 && { outcomes: { field: outcomeField, buttons } }),
  };
}
