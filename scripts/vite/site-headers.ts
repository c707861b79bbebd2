import type { Plugin } from 'vite';

/**
 * Returns the policy for sources and connections of the site's pages: this site, and the issuer where people sign in. Mantine and bpmn-js
 * set style attributes.
 */
export function contentSecurityPolicy(issuer: string | undefined): string {
  const connect = ["'self'", ...(issuer ? [originOf(issuer)] : [])].join(' ');
  return [
    "default-src 'self'",
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self' data:",
    `connect-src ${connect}`,
    "object-src 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "form-action 'self'",
  ].join('; ');
}

function originOf(issuer: string): string {
  const url = URL.canParse(issuer) ? new URL(issuer) : null;
  if (!url) throw new Error('AUTH_ISSUER is not an address: the site cannot be built for it.');
  return url.origin;
}

/** Writes the file from which Netlify takes the headers of the site. The issuer is a setting, which `netlify.toml` cannot read. */
export function siteHeaders(env: Record<string, string | undefined>): Plugin {
  return {
    name: 'baton:site-headers',
    apply: 'build',
    generateBundle() {
      const source = `/*\n  Content-Security-Policy: ${contentSecurityPolicy(env['AUTH_ISSUER'])}\n`;
      this.emitFile({ type: 'asset', fileName: '_headers', source });
    },
  };
}
