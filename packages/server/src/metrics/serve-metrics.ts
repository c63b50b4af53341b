import { createServer } from 'node:http';
import { listen } from '../listen.ts';
import { errorFacts, type Log } from '../log.ts';
import type { Metrics } from './metrics.ts';

/** A port for Prometheus. */
export type MetricsServer = { readonly address: string; readonly stop: () => Promise<void> };

/** Serves `/metrics` on a port of its own, so that no proxy shows it to the world by mistake. */
export async function serveMetrics(
  metrics: Metrics,
  { host, port }: { host: string; port: number },
  log: Log,
): Promise<MetricsServer> {
  metrics.watchProcess();
  const http = createServer((request, response) => {
    if (request.method !== 'GET' || request.url !== '/metrics') {
      response.writeHead(404).end();
      return;
    }
    metrics.text().then(
      (text) => response.writeHead(200, { 'content-type': metrics.contentType }).end(text),
      (error: unknown) => {
        log('error', 'the metrics could not be read', errorFacts(error));
        response.writeHead(503).end();
      },
    );
  });
  const address = await listen(http, { host, port, setting: 'METRICS_PORT' });
  return {
    address,
    stop: () =>
      new Promise((resolve) => {
        http.close(() => resolve());
        http.closeAllConnections();
      }),
  };
}
