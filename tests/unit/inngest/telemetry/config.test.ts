import { expect, it } from 'vitest';

import { readTelemetryConfig } from '#inngest/telemetry/config.ts';

it('makes no traces where no collector is set', () => {
  expect(readTelemetryConfig({})).toBeNull();
  expect(readTelemetryConfig({ OTEL_EXPORTER_OTLP_ENDPOINT: '' })).toBeNull();
});

it('reads the address, the name and the headers of the collector', () => {
  const config = readTelemetryConfig({
    OTEL_EXPORTER_OTLP_ENDPOINT: 'https://collector.example/',
    OTEL_EXPORTER_OTLP_HEADERS: 'x-key=abc==, x-team = blue,',
    OTEL_SERVICE_NAME: 'baton-staging',
  });
  expect(config).toEqual({
    tracesUrl: 'https://collector.example/v1/traces',
    headers: { 'x-key': 'abc==', 'x-team': 'blue' },
    serviceName: 'baton-staging',
  });
});

it('names the wrong setting', () => {
  expect(() => readTelemetryConfig({ OTEL_EXPORTER_OTLP_ENDPOINT: 'collector' })).toThrow(/OTEL_EXPORTER_OTLP_ENDPOINT/);
});
