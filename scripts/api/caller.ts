import { z } from 'zod';

/** Seeded people of development (netlify/auth) that scripts act as. */
export type PersonId = 'clara' | 'rita' | 'ravi' | 'leo' | 'otto';

/** Refusal by the API. `code` is one of the API's error codes, or HTTP_<status> when the answer was not GraphQL. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly code: string;
  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

export interface Caller {
  /** Sends one operation and checks the shape of the data. Throws ApiError for a refusal by the API; network errors pass through. */
  request<T>(document: string, variables: Record<string, unknown>, data: z.ZodType<T>): Promise<T>;
}

const DEADLINE_MS = 20_000;

const replySchema = z.object({
  data: z.unknown().optional(),
  errors: z.array(z.object({ message: z.string(), extensions: z.looseObject({ code: z.string().optional() }).optional() })).optional(),
});

type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/** Returns a caller of the GraphQL API at `baseUrl` with this bearer token. `fetch` answers in place of the network. */
export function callerWith(baseUrl: string, token: string, fetch?: Fetch): Caller {
  return {
    request: async (document, variables, data) => {
      const reply = replySchema.safeParse(
        await post(`${baseUrl}/graphql`, { query: document, variables }, { headers: { authorization: `Bearer ${token}` }, fetch }),
      );
      if (!reply.success) throw new ApiError('NOT_GRAPHQL', `${baseUrl}/graphql did not answer in GraphQL.`);
      const [error] = reply.data.errors ?? [];
      if (error) throw new ApiError(error.extensions?.code ?? 'UNKNOWN', error.message);
      return data.parse(reply.data.data);
    },
  };
}

/** Signs in as a seeded person through the development issuer. */
export async function signIn(baseUrl: string, person: PersonId): Promise<Caller> {
  return callerWith(baseUrl, await developmentToken(baseUrl, person));
}

/** Returns a token of a seeded person, from the development sign-in. */
export async function developmentToken(baseUrl: string, person: PersonId | 'ada'): Promise<string> {
  return z.object({ token: z.string() }).parse(await post(`${baseUrl}/auth/dev`, { person }, { headers: {} })).token;
}

async function post(url: string, body: unknown, how: { headers: Record<string, string>; fetch?: Fetch | undefined }): Promise<unknown> {
  const { headers, fetch: send = fetch } = how;
  const response = await send(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(DEADLINE_MS),
  });
  const text = await response.text();
  try {
    return JSON.parse(text);
  } catch {
    throw new ApiError(`HTTP_${response.status}`, `${url} answered ${response.status} ${text.slice(0, 200)}`);
  }
}
