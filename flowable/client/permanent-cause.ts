/**
 * Cause for which the engine rejects a call each time, until somebody changes something: data, the model, a suspension. `element`,
 * `expression` and `value` are in the engine's words; null where the engine does not say.
 */
export type PermanentCause =
  /** A name, title or key of more than 255 characters; the documentation of a task, more than 4,000. */
  | { readonly kind: 'TEXT_TOO_LONG'; readonly limit: number; readonly of: TextOwner | null }
  | { readonly kind: 'TEXT_NOT_STORABLE' }
  /** A due date or timer that is no date, duration or cycle. */
  | { readonly kind: 'TIME_INVALID'; readonly value: string; readonly element: string | null }
  | { readonly kind: 'PRIORITY_INVALID'; readonly value: string }
  | { readonly kind: 'VARIABLE_MISSING'; readonly expression: string }
  | { readonly kind: 'EXPRESSION_INVALID'; readonly expression: string }
  | { readonly kind: 'COLLECTION_INVALID'; readonly expression: string | null }
  /** The client rejected the variable before sending: too large, or unfit for the engine. */
  | { readonly kind: 'VARIABLE_REJECTED'; readonly variable: string; readonly problem: string }
  | { readonly kind: 'SUSPENDED'; readonly what: 'definition' | 'instance' | 'task' }
  | { readonly kind: 'DEFINITION_UNKNOWN'; readonly key: string }
  | { readonly kind: 'NO_FLOW_SELECTED'; readonly element: string }
  | { readonly kind: 'ERROR_NOT_CAUGHT'; readonly errorCode: string }
  | { readonly kind: 'COMPENSATION_FAILED' };

/** Holder of a text that is too long: name, documentation or assignee of a task, business key of an instance, name of a variable. */
export type TextOwner = 'task' | 'instance' | 'variable' | 'candidate';

type Kind = PermanentCause['kind'];

/** Sentences for people: the problem and the remedy. A sentence holds names of the model and values of the case, none of the database. */
const sentences: { readonly [One in Kind]: (cause: Extract<PermanentCause, { kind: One }>) => string } = {
  TEXT_TOO_LONG: ({ limit, of }) =>
    `${of === null ? 'a text' : texts[of]} has more than ${limit} characters, the most that the engine keeps: shorten it`,
  TEXT_NOT_STORABLE: () => 'a text holds a character that cannot be stored: remove it',
  TIME_INVALID: ({ value, element }) =>
    `${element === null ? 'a due date or timer' : `the timer '${element}'`} is no date or duration (${value}): correct the variable or the model`,
  PRIORITY_INVALID: ({ value }) => `the priority is no whole number (${value}): correct the variable or the model`,
  VARIABLE_MISSING: ({ expression }) =>
    `the expression ${expression} needs a variable that is not there: set it, or give the model a default`,
  EXPRESSION_INVALID: ({ expression }) =>
    `the expression ${expression} cannot be evaluated: correct the model, or the text that it is made of`,
  COLLECTION_INVALID: ({ expression }) =>
    `what the model repeats over${expression === null ? '' : ` (${expression})`} is no list: correct the variable`,
  VARIABLE_REJECTED: ({ variable, problem }) => `variable '${variable}' ${problem}`,
  SUSPENDED: ({ what }) => `the ${nouns[what]} is suspended: activate it`,
  DEFINITION_UNKNOWN: ({ key }) => `there is no process definition '${key}': deploy its model`,
  NO_FLOW_SELECTED: ({ element }) => `no condition behind '${element}' holds: correct the variables, or give it a default flow`,
  ERROR_NOT_CAUGHT: ({ errorCode }) => `nothing in the model catches the error '${errorCode}': draw an error event for it`,
  COMPENSATION_FAILED: () => 'the engine cannot compensate what the model asks for: draw the undo as tasks of its own',
};

const texts: Readonly<Record<TextOwner, string>> = {
  task: 'the name, documentation or assignee of a user task',
  instance: 'the business key or name of the process instance',
  variable: 'the name of a variable',
  candidate: 'the name of an assignee, candidate user or group',
};
const nouns = { definition: 'process definition', instance: 'process instance', task: 'user task' } as const;

/** Returns the sentence of a cause without capital and full stop, to stand in a longer one. */
export function sentenceOfCause<One extends Kind>(cause: Extract<PermanentCause, { kind: One }>): string {
  const sentence: (cause: Extract<PermanentCause, { kind: One }>) => string = sentences[cause.kind as One];
  return sentence(cause);
}

type Decode = (first: string, text: string) => PermanentCause;

/** Words of Flowable 7.2 and of PostgreSQL that identify a cause; the first match decides. tests/contract holds recorded examples. */
const signs: readonly (readonly [RegExp, Decode])[] = [
  [
    /value too long for type character varying\((\d+)\)/,
    (limit, text) => ({ kind: 'TEXT_TOO_LONG', limit: Number(limit), of: ownerIn(text) }),
  ],
  [/invalid byte sequence for encoding|unsupported Unicode escape/i, () => ({ kind: 'TEXT_NOT_STORABLE' })],
  // The end of the instance meets the undo that still waits.
  [/"act_fk_exe_parent"|handling compensation event/, () => ({ kind: 'COMPENSATION_FAILED' })],
  [/Timer '([^']*)' .*was not configured with a valid/, (element) => ({ kind: 'TIME_INVALID', value: 'it is of another type', element })],
  [/Due date could not be determined .* activity '([^']*)'/, (element) => ({ kind: 'TIME_INVALID', value: 'it is empty', element })],
  [/Due date expression does not resolve to [^:]*: (.+)/, (value) => ({ kind: 'TIME_INVALID', value, element: null })],
  [/couldn't resolve duedate: (.+)/, (value) => ({ kind: 'TIME_INVALID', value, element: null })],
  [/Priority (?:expression )?does not resolve to a number: (.+)/, (value) => ({ kind: 'PRIORITY_INVALID', value })],
  [/Unknown property used in expression: (.+?)(?: with .*)?$/m, (expression) => ({ kind: 'VARIABLE_MISSING', expression })],
  [
    /(?:Error while evaluating|Unknown method used in) expression: (.+?)(?: with .*)?$/m,
    (expression) => ({ kind: 'EXPRESSION_INVALID', expression }),
  ],
  [/Error parsing '(.*?)': /, (expression) => ({ kind: 'EXPRESSION_INVALID', expression })],
  [/Couldn't resolve collection expression \((.+)\)/, (expression) => ({ kind: 'COLLECTION_INVALID', expression })],
  [/^Variable '([^']*)'(?: was not found|:.* is not a Collection)/, (expression) => ({ kind: 'COLLECTION_INVALID', expression })],
  [/(?:Process definition .*|process definition with id: .*) is suspended/, () => ({ kind: 'SUSPENDED', what: 'definition' })],
  [/a suspended Task/, () => ({ kind: 'SUSPENDED', what: 'task' })],
  [/a suspended \w|^Cannot .* is suspended/, () => ({ kind: 'SUSPENDED', what: 'instance' })],
  [/(?:[Nn]o processes deployed with|No process definition found for) key '([^']*)'/, (key) => ({ kind: 'DEFINITION_UNKNOWN', key })],
  [/no deployed process definition found with id '([^']*)'/, (key) => ({ kind: 'DEFINITION_UNKNOWN', key })],
  [/Process definition (\S+) was not found in/, (key) => ({ kind: 'DEFINITION_UNKNOWN', key })],
  [/No outgoing sequence flow of .*'([^']*)' could be selected/, (element) => ({ kind: 'NO_FLOW_SELECTED', element })],
  [/No catching boundary event found for error with errorCode '([^']*)'/, (errorCode) => ({ kind: 'ERROR_NOT_CAUGHT', errorCode })],
];

/** Rows of the database by the statement that wrote the row. */
const owners: readonly (readonly [RegExp, TextOwner])[] = [
  [/nsert\w*TaskInstance|nsertTask/, 'task'],
  [/nsert\w*ProcessInstance/, 'instance'],
  [/nsert\w*Variable/, 'variable'],
  [/nsert\w*IdentityLink/, 'candidate'],
];

const ownerIn = (text: string): TextOwner | null => owners.find(([statement]) => statement.test(text))?.[1] ?? null;

/** Decodes the text of an exception; null when a repeat may help, as after a lost race, or for an unknown text. */
export function permanentCauseOf(text: string): PermanentCause | null {
  for (const [sign, decode] of signs) {
    const found = sign.exec(text);
    if (found) return decode(found[1] ?? '', text);
  }
  return null;
}
