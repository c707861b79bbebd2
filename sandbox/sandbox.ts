/** Providers for development and tests in one process, mail among them, with faults by the name in a request. */
import { createEffectLog, type EffectLog } from './effect-log.ts';
import { startHttpServer } from './http-server.ts';
import { namedCases, providers } from './installed.ts';
import { type Mailbox, startMailbox } from './mailbox.ts';
import { createOutages, type Outages } from './outages.ts';
import { mailPage, overviewPage } from './pages.ts';
import type { Delays } from './provider.ts';
import { html, json, type Reply, type Request } from './reply.ts';

export interface SandboxOptions extends Partial<Delays> {
  /** Port of the HTTP server; 0: any free port. */
  readonly httpPort: number;
  readonly smtpPort: number;
  /** Address to listen on; default 127.0.0.1. */
  readonly host?: string;
  /** Key that each provider asks for, by its name. */
  readonly apiKeys: Readonly<Record<string, string>>;
  /** File to which every effect is also appended. */
  readonly logFile?: string;
  /** Whether providers recognise a repeated idempotency key; default true. False: each request has its effect again. */
  readonly isIdempotent?: boolean;
}

export interface Sandbox {
  readonly url: string;
  readonly smtpUrl: string;
  stop(): Promise<void>;
}

/** Starts the sandbox. @throws when a port is taken. */
export async function startSandbox(options: SandboxOptions): Promise<Sandbox> {
  const host = options.host ?? '127.0.0.1';
  const { logFile: file, isIdempotent = true } = options;
  const log = createEffectLog({ file, isIdempotent });
  const outages = createOutages();
  const mailbox = await startMailbox({ port: options.smtpPort, host, log, isOut: () => outages.replyOf('mail') !== null });
  const answer = routes({ log, mailbox, outages, options });
  const server = await startHttpServer(answer, { port: options.httpPort, host }).catch(async (error: unknown) => {
    await mailbox.stop();
    throw error;
  });
  return {
    url: `http://${host}:${server.port}`,
    smtpUrl: `smtp://${host}:${mailbox.port}`,
    stop: async () => {
      await Promise.all([server.stop(), mailbox.stop()]);
    },
  };
}

interface Parts {
  readonly log: EffectLog;
  readonly mailbox: Mailbox;
  readonly outages: Outages;
  readonly options: SandboxOptions;
}

function routes({ log, mailbox, outages, options }: Parts): (request: Request) => Reply {
  const systems = [...providers.map(({ name }) => name), 'mail'];
  const delays = { slowMs: options.slowMs ?? 3_000, verySlowMs: options.verySlowMs ?? 8_000 };
  const answerOf = (request: Request): Reply | null => {
    const provider = providers.find(({ name }) => request.path.startsWith(`/${name}/`));
    if (!provider) return null;
    const { name } = provider;
    const context = { log, apiKey: options.apiKeys[name] ?? '', delays };
    return outages.replyOf(name) ?? provider.answer(request.path.slice(name.length + 1), request, context);
  };
  return (request) => {
    const route = `${request.method} ${request.path}`;
    const system = systems.find((name) => request.path === `/outages/${name}`);
    if (system && ['PUT', 'DELETE'].includes(request.method)) return outages.route(request, system);
    const reply = request.method === 'POST' ? answerOf(request) : null;
    if (reply) return reply;
    switch (route) {
      case 'GET /':
        return html(overviewPage());
      case 'GET /cases':
        return json(200, namedCases);
      case 'GET /mail':
        return html(mailPage(mailbox.messages()));
      case 'GET /mail/messages':
        return json(200, mailbox.messages());
      case 'GET /log':
        return json(200, log.effects());
      case 'DELETE /log':
        log.clear();
        mailbox.clear();
        return json(200, []);
      default:
        return json(404, { detail: `The sandbox has nothing at ${route}.` });
    }
  };
}
