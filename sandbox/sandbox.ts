/** Providers for development and tests in one process: screening, billing and mail, with faults by the applicant's name. */
import { applicants, type TestApplicant } from './applicants.ts';
import { openAccount } from './billing.ts';
import { createEffectLog, type EffectLog } from './effect-log.ts';
import { startHttpServer } from './http-server.ts';
import { type KycDelays, matchApplicants } from './kyc.ts';
import { type Mailbox, startMailbox } from './mailbox.ts';
import { createOutages, type Outages, outageSystems } from './outages.ts';
import { mailPage, overviewPage } from './pages.ts';
import { html, json, type Reply, type Request } from './reply.ts';

export interface SandboxOptions extends Partial<KycDelays> {
  /** Port of the HTTP server; 0: any free port. */
  readonly httpPort: number;
  readonly smtpPort: number;
  /** Address to listen on; default 127.0.0.1. */
  readonly host?: string;
  readonly kycApiKey: string;
  readonly billingApiKey: string;
  /** File to which every effect is also appended. */
  readonly logFile?: string;
}

export interface Sandbox {
  readonly url: string;
  readonly smtpUrl: string;
  stop(): Promise<void>;
}

/** Starts the sandbox. @throws when a port is taken. */
export async function startSandbox(options: SandboxOptions): Promise<Sandbox> {
  const host = options.host ?? '127.0.0.1';
  const log = createEffectLog(options.logFile);
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

const describeApplicant = ({ fullName, birthDate, country, email, effect }: TestApplicant) => ({
  fullName,
  birthDate,
  country,
  email,
  effect,
});

interface Parts {
  readonly log: EffectLog;
  readonly mailbox: Mailbox;
  readonly outages: Outages;
  readonly options: SandboxOptions;
}

function routes({ log, mailbox, outages, options }: Parts): (request: Request) => Reply {
  const delays = { slowMs: options.slowMs ?? 3_000, verySlowMs: options.verySlowMs ?? 8_000 };
  return (request) => {
    const route = `${request.method} ${request.path}`;
    const system = outageSystems.find((name) => request.path === `/outages/${name}`);
    if (system && ['PUT', 'DELETE'].includes(request.method)) return outages.route(request, system);
    if (/^POST \/kyc\/match\/[^/]+$/.test(route)) {
      return outages.replyOf('kyc') ?? matchApplicants(request, { log, apiKey: options.kycApiKey, delays });
    }
    switch (route) {
      case 'POST /billing/accounts':
        return outages.replyOf('billing') ?? openAccount(request, { log, apiKey: options.billingApiKey });
      case 'GET /':
        return html(overviewPage());
      case 'GET /applicants':
        return json(200, applicants.map(describeApplicant));
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
