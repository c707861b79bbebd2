import type { Ask } from './tool.ts';

/** Refusal of the GraphQL API, with its sentence for people. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly code: string;
  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

interface Answer {
  readonly data?: unknown;
  readonly errors?: readonly { readonly message: string; readonly extensions?: Readonly<Record<string, unknown>> }[];
}

/** Creates the sender of listed operations as the caller of a request, within this process. It rejects with `Refusal`. */
export function askAs(authorization: string, answer: (request: Request) => Promise<Response>): Ask {
  return async (document, variables) => {
    const headers = { 'content-type': 'application/json', accept: 'application/json', authorization };
    const body = JSON.stringify({ ...document.__meta__, variables });
    const response = await answer(new Request('http://baton.internal/graphql', { method: 'POST', headers, body }));
    const { data, errors = [] }: Answer = Object(await response.json());
    const [first] = errors;
    if (first) throw new Refusal(codeOf(first.extensions?.['code']), first.message);
    // Safe: documents are generated from the schema, together with the types of their results.
    return data as never;
  };
}

const codeOf = (code: unknown): string => (typeof code === 'string' ? code : 'INTERNAL');
