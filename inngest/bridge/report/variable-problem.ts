import { isFlowableError } from '#flowable/client/errors.ts';
import { encodeVariables } from '#flowable/client/variables.ts';
import { storableProblem } from '#inngest/define/storable.ts';

/**
 * Explains in a sentence why the engine could not hold these variables; null when it can. Checked before the outcome is stored: a stored
 * outcome is reported again and again.
 */
export function variableProblem(variables: Readonly<Record<string, unknown>>, limitBytes: number): string | null {
  const unstorable = storableProblem(variables);
  if (unstorable !== null) return `What the worker wrote cannot be stored: ${unstorable}`;
  for (const [name, value] of Object.entries(variables)) {
    const bytes = bytesOf(value);
    if (bytes > limitBytes) {
      return `The variable '${name}' has ${bytes} bytes as JSON; ${limitBytes} are allowed. Keep the content in a store, and only its address or id in the variable.`;
    }
  }
  try {
    encodeVariables(variables);
    return null;
  } catch (error) {
    if (!isFlowableError(error)) throw error;
    return `The engine cannot hold what the worker wrote: ${error.message}.`;
  }
}

/** Returns the size of a value as JSON; 0 for a value that JSON leaves out or cannot hold. */
export function bytesOf(value: unknown): number {
  try {
    return Buffer.byteLength(JSON.stringify(value) ?? '');
  } catch {
    return 0;
  }
}
