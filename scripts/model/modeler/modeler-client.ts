import { z } from 'zod';

/** REST API of the modeller, as one signed-in person. Every call has a deadline; errors are one sentence. */
export interface ModelerClient {
  readonly url: string;
  /** Returns all process models, the newest version of each. */
  list(): Promise<ModelerModel[]>;
  /** Returns the model as BPMN, as the modeller writes it. */
  export(id: string): Promise<string>;
  /** Creates a model. Returns its id. */
  create(key: string, xml: string): Promise<string>;
  /** Stores a new version of a model; earlier ones stay in the modeller's history. */
  replace(id: string, key: string, xml: string): Promise<void>;
}

const modelSchema = z.object({ id: z.string(), key: z.string(), name: z.string(), version: z.number() });
export type ModelerModel = z.infer<typeof modelSchema>;

const DEADLINE_MS = 30_000;

/** Signs in at the modeller. Throws one sentence when the modeller cannot be reached or refuses the login. */
export async function signIn(url: string, login: { user: string; password: string }): Promise<ModelerClient> {
  const form = new URLSearchParams({ j_username: login.user, j_password: login.password, _spring_security_remember_me: 'true' });
  const reply = await send(`${url}/app/authentication`, { method: 'POST', body: form });
  const cookie = reply.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ');
  if (!cookie.includes('FLOWABLE_REMEMBER_ME')) throw new Error(`The modeller at ${url} did not accept the login of ${login.user}.`);
  return client(url, (path, init) => send(`${url}/modeler-app/rest${path}`, { ...init, headers: { cookie } }));
}

function client(url: string, call: (path: string, init?: RequestInit) => Promise<Response>): ModelerClient {
  return {
    url,
    list: async () => {
      const reply = await call('/models?modelType=0&sort=modifiedDesc');
      return z.object({ data: z.array(modelSchema) }).parse(await reply.json()).data;
    },
    export: async (id) => (await call(`/models/${encodeURIComponent(id)}/bpmn20`)).text(),
    create: async (key, xml) => {
      const reply = await call('/import-process-model?importNewVersionIndicator=false', { method: 'POST', body: upload(key, xml) });
      return modelSchema.parse(await reply.json()).id;
    },
    replace: async (id, key, xml) => {
      await call(`/models/${encodeURIComponent(id)}/newversion`, { method: 'POST', body: upload(key, xml) });
    },
  };
}

function upload(key: string, xml: string): FormData {
  const form = new FormData();
  form.set('file', new Blob([xml], { type: 'application/xml' }), `${key}.bpmn`);
  return form;
}

async function send(url: string, init: RequestInit): Promise<Response> {
  const reply = await fetch(url, { ...init, signal: AbortSignal.timeout(DEADLINE_MS) }).catch((cause: unknown) => {
    throw new Error(`The modeller did not answer at ${url}.`, { cause });
  });
  if (reply.ok) return reply;
  const excerpt = (await reply.text()).slice(0, 300);
  throw new Error(`The modeller answered ${reply.status} at ${url}${excerpt === '' ? '' : `: ${excerpt}`}`);
}
