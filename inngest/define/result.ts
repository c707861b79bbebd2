/** What a worker returns. A worker cannot forget to report: its return value is the report. */
export type WorkerResult<Output, ErrorCode extends string = string> =
  | { readonly kind: 'complete'; readonly variables: Output }
  | { readonly kind: 'bpmnError'; readonly code: ErrorCode; readonly variables: Record<string, unknown> };

/** The work is done; `variables` are written to the process instance. */
export function complete<Output extends Record<string, unknown>>(variables: Output): WorkerResult<Output, never> {
  return { kind: 'complete', variables };
}

/** A business outcome drawn in the model as an error event with this code. Never retried. */
export function bpmnError<Code extends string>(code: Code, variables: Record<string, unknown> = {}): WorkerResult<never, Code> {
  return { kind: 'bpmnError', code, variables };
}
