import { describe, expect, it } from 'vitest';

import { read, sourceFiles } from './repository.ts';

/** Code of a deployment that may call another system, each with the source of the address: settings, never a person. */
const callers: Readonly<Record<string, string>> = {
  'flowable/client/create-axios.ts':
    'FLOWABLE_URL; the address of each system, NOTIFICATION_WEBHOOK_URL, ALERT_SLACK_URL, ALERT_WEBHOOK_URL, ALERT_HEARTBEAT_URL',
  // Its agents keep connections; the client is that of the factory.
  'flowable/client/http.ts': 'FLOWABLE_URL',
  'inngest/send-events.ts': 'INNGEST_API_BASE_URL, INNGEST_BASE_URL',
  'inngest/services/mail.ts': 'MAIL_SMTP_URL',
  'netlify/auth/issuer.ts': 'AUTH_ISSUER, AUTH_JWKS_URL',
  'netlify/auth/token-check.ts': 'AUTH_TOKEN_CHECK_URL',
  // Reads the certificate and sends nothing.
  'netlify/core/certificate-end.ts': 'all https addresses of the settings',
  'netlify/core/server-clock.ts': 'FLOWABLE_URL, INNGEST_BASE_URL',
  'netlify/services/health/inngest-server.ts': 'INNGEST_API_BASE_URL, INNGEST_BASE_URL',
};

const isDeployed = (path: string): boolean => /^(?:flowable\/client|inngest|netlify)\//.test(path) && !path.startsWith('netlify/site/');
const calls = /from 'nodemailer'|\baxios\.(?:create|get|post|request)\b|\bawait fetch\(|= fetch\(|from 'node:(?:https?|tls)'/;

describe('calls of other systems', () => {
  it('are made in these files alone', () => {
    const found = sourceFiles.filter((path) => isDeployed(path) && calls.test(read(path)));
    expect(found.toSorted()).toEqual(Object.keys(callers).toSorted());
  });

  it('come with axios from one factory', () => {
    const factory = read('flowable/client/create-axios.ts');
    for (const option of [
      'proxy: false',
      'maxRedirects: 0',
      'allowAbsoluteUrls: false',
      'maxContentLength: maxBytes',
      'maxBodyLength: maxBytes',
    ])
      expect(factory).toContain(option);
    const users = sourceFiles.filter((path) => isDeployed(path) && /\bcreateAxios\(/.test(read(path)));
    expect(users.toSorted()).toEqual(['flowable/client/http.ts', 'inngest/http/outgoing.ts']);
  });

  it('follow no redirect', () => {
    for (const path of Object.keys(callers).filter((name) => !/mail|client\/http|certificate-end/.test(name)))
      expect(read(path), path).toMatch(/maxRedirects: 0|redirect: 'error'/);
  });
});
