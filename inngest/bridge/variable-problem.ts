import { isFlowableError } from '#flowable/client/errors.ts';
import { encodeVariables } from '#flowable/client/variables.ts';

/**
 * Why the engine could not hold these variables, as a sentence; null when it can. Asked before the outcome is kept: what is kept is
 * reported again and again.
 */
export function variableProblem(variables: Readonly<Record<string, unknown>>, limitBytes: number): string | null {
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

/** 0 for what JSON leaves out, and for what it cannot hold. */
export function bytesOf(value: unknown): number {
  try {
    return Buffer.byteLength(JSON.stringify(value) ?? '');
  } catch {
    return 0;
  }
}
