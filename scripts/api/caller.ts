import { z } from 'zod';

/** The seeded people of development (netlify/auth) that scripts act as. */
export type PersonId = 'clara' | 'rita' | 'ravi' | 'leo' | 'otto';

/** What the API said when it said no: `code` is one of its error codes, or HTTP_<status> when it did not speak GraphQL. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly code: string;
  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

export interface Caller {
  /** Sends one operation and checks the shape of its data. Throws ApiError for what the API refuses; a network error as it is. */
  request<T>(document: string, variables: Record<string, unknown>, data: z.ZodType<T>): Promise<T>;
}

const DEADLINE_MS = 20_000;

const replySchema = z.object({
  data: z.unknown(),
  errors: z.array(z.object({ message: z.string(), extensions: z.looseObject({ code: z.string().optional() }).optional() })).optional(),
});

type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/** A caller of the GraphQL API at `baseUrl` with this bearer token. `fetch` answers in place of the network. */
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
  const { token } = z.object({ token: z.string() }).parse(await post(`${baseUrl}/auth/dev`, { person }, { headers: {} }));
  return callerWith(baseUrl, token);
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
