/** Translation of bpmn-moddle's findings into sentences for the author of the file. */
import type { ModelElement } from './element.ts';

/** Something in the file that could not be read, or names what is not there. */
export interface Problem {
  /** Element with the fault, where known. */
  readonly element: ModelElement | undefined;
  /** The attribute that names what is not there. */
  readonly property: string | undefined;
  readonly message: string;
}

/** Warning of bpmn-moddle about a part of the file that was not read; the last three fields are there for names and attributes only. */
export interface Warning {
  readonly message: string;
  readonly element?: ModelElement;
  readonly property?: string;
  readonly value?: string;
}

export function problemOf({ message, element, property, value }: Warning): Problem {
  if (property === undefined || value === undefined) {
    return { element, property, message: unreadable(message) };
  }
  const attribute = property.replace(/^bpmn:/, '');
  if (message.startsWith('unresolved reference')) {
    const dangling = `Its ${attribute} names "${value}", which is nowhere in the file: the engine refuses the deployment, or goes on without what was meant. Correct the name, or add what is missing.`;
    return { element, property: attribute, message: dangling };
  }
  const ignored = `Its attribute ${attribute} is not known here: a misspelt one is ignored by the engine without a word, and our parts read none that they do not know. Correct or remove it.`;
  return { element, property: attribute, message: ignored };
}

function unreadable(message: string): string {
  const { content, line, reason } = partsOf(message);
  return `${line}${content || 'something'} is no BPMN 2.0 (${reason}): the engine refuses the deployment, or our tools do not see it. Correct or remove it.`;
}

/** Explains why no part of the file could be read. */
export function refusalOf(cause: unknown): string {
  const message = cause instanceof Error ? cause.message : String(cause);
  if (message.startsWith('failed to parse document'))
    return 'The file is no BPMN 2.0 model: its outermost element is not <definitions> of the BPMN namespace. Export it as BPMN 2.0.';
  const { line, reason } = partsOf(message);
  return `${line}the file is no well-formed XML (${reason}): save it anew from the tool that it was drawn with.`;
}

/** Splits a message of bpmn-moddle, which has lines: the content, `line: n` (from 0), `column: n`, `nested error: why`. */
function partsOf(message: string): { content: string; line: string; reason: string } {
  const [first = ''] = message.split('\n');
  const line = /line: (\d+)/.exec(message)?.[1];
  return {
    content: /<[^>]*>?/.exec(first)?.[0] ?? '',
    line: line === undefined ? '' : `Line ${Number(line) + 1}: `,
    reason: /nested error: (.+)/.exec(message)?.[1] ?? first,
  };
}
