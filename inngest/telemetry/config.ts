import { z } from 'zod';

/** Settings of the traces, named as OpenTelemetry names them. */
export const telemetrySettings = z.object({
  OTEL_EXPORTER_OTLP_ENDPOINT: z
    .url()
    .optional()
    .describe(
      'Address of an OpenTelemetry collector that takes OTLP over HTTP; spans go to /v1/traces below it. Unset: no spans are made.',
    ),
  OTEL_EXPORTER_OTLP_HEADERS: z
    .string()
    .optional()
    .describe('Headers for the collector, such as its key: name=value, several with commas between them.'),
  OTEL_SERVICE_NAME: z.string().default('baton').describe('Name of this deployment in the traces.'),
});

export interface TelemetryConfig {
  /** Address that takes spans. */
  readonly tracesUrl: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly serviceName: string;
}

/**
 * Reads the settings; null where no collector is set.
 *
 * @throws Error with one sentence that names every wrong setting.
 */
export function readTelemetryConfig(env: Record<string, string | undefined> = process.env): TelemetryConfig | null {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const parsed = telemetrySettings.safeParse(given);
  if (!parsed.success) {
    const wrong = parsed.error.issues.map((issue) => `${issue.path.join('.')} (${issue.message})`);
    throw new Error(`Traces cannot be sent: wrong settings ${wrong.join(', ')}. See docs/configuration.md.`);
  }
  const { OTEL_EXPORTER_OTLP_ENDPOINT: endpoint, OTEL_EXPORTER_OTLP_HEADERS: headers = '', OTEL_SERVICE_NAME: serviceName } = parsed.data;
  return endpoint ? { tracesUrl: `${endpoint.replace(/\/+$/, '')}/v1/traces`, headers: headersIn(headers), serviceName } : null;
}

function headersIn(text: string): Record<string, string> {
  const pairs = text.split(',').flatMap((pair) => {
    const [name = '', ...value] = pair.split('=');
    return name.trim() === '' ? [] : [[name.trim(), value.join('=').trim()]];
  });
  return Object.fromEntries(pairs) as Record<string, string>;
}
