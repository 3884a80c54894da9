import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { examples } from './contract.ts';
import { exampleAnswer } from './exampleAnswers.ts';

/** The headers the page must live under; the product's server sends the same. */
export const pageHeaders = {
  'Content-Security-Policy': [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; '),
  'X-Content-Type-Options': 'nosniff',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cache-Control': 'no-store',
};

export const demo = { email: examples.me.member.email, password: 'harbour demo password' };

const dist = fileURLToPath(new URL('../dist/', import.meta.url));
const cookieName = '__Host-daybrief-refresh';
const mediaTypes: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/** Serves dist/ and answers with the examples of the contract; sessions are real: cookies rotate and end. */
export function startExampleServer(): Promise<{ server: Server; url: string }> {
  const sessions = new Set<string>();
  let issued = 0;

  const openSession = (response: ServerResponse) => {
    const id = `example-${++issued}`;
    sessions.add(id);
    response.setHeader('Set-Cookie', `${cookieName}=${id}; Path=/; Secure; HttpOnly; SameSite=Strict`);
    send(response, 200, { ...examples.session, accessToken: id });
  };

  const routes: Record<string, (request: IncomingMessage, response: ServerResponse) => Promise<void> | void> =
    {
      'POST /api/v1/auth/login': async (request, response) => {
        const given = JSON.parse(await bodyOf(request)) as Partial<typeof demo>;
        if (given.email === demo.email && given.password === demo.password) openSession(response);
        else send(response, 401, examples.refusedCredentials);
      },
      'POST /api/v1/auth/refresh': (request, response) => {
        const id = sessionOf(request);
        if (request.headers['x-daybrief-csrf'] === '1' && id && sessions.delete(id)) openSession(response);
        else send(response, 401, examples.noSession);
      },
      'POST /api/v1/auth/logout': (request, response) => {
        sessions.delete(sessionOf(request) ?? '');
        response.setHeader(
          'Set-Cookie',
          `${cookieName}=; Path=/; Secure; HttpOnly; SameSite=Strict; Max-Age=0`,
        );
        response.writeHead(204).end();
      },
      'GET /api/v1/me': (_, response) => send(response, 200, examples.me),
    };

  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    const { pathname } = url;
    const route = routes[`${request.method} ${pathname}`];
    if (route) return route(request, response);
    const [, date] = /^\/api\/v1\/briefs\/(\d{4}-\d{2}-\d{2})$/.exec(pathname) ?? [];
    if (date) return sendBrief(response, date);
    const body = exampleAnswer(url);
    if (body) return send(response, 200, body);
    if (pathname.startsWith('/api/')) return send(response, 404, { ...examples.noBrief, title: 'Not found' });
    sendFile(response, pathname);
  });
  return new Promise((started) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      if (address === null || typeof address === 'string') throw new Error('no port');
      started({ server, url: `http://localhost:${address.port}` });
    });
  });
}

function sendBrief(response: ServerResponse, date: string): void {
  const { brief, briefWithGaps } = examples;
  const oldest = '2026-11-10';
  if (date > brief.date || date < oldest) send(response, 404, examples.noBrief);
  else send(response, 200, date === briefWithGaps.date ? briefWithGaps : { ...brief, date });
}

function send(response: ServerResponse, status: number, body: unknown): void {
  const type = status < 400 ? 'application/json' : 'application/problem+json';
  response.writeHead(status, { 'Content-Type': type, 'Cache-Control': 'private' }).end(JSON.stringify(body));
}

function sendFile(response: ServerResponse, pathname: string): void {
  // Every address of the page is the page; only files have a name with a dot.
  const path = normalize(join(dist, extname(pathname) === '' ? 'index.html' : pathname));
  try {
    if (!path.startsWith(dist)) throw new Error('outside');
    const content = readFileSync(path);
    response
      .writeHead(200, { ...pageHeaders, 'Content-Type': mediaTypes[extname(path)] ?? 'text/plain' })
      .end(content);
  } catch {
    response.writeHead(404, pageHeaders).end();
  }
}

function sessionOf(request: IncomingMessage): string | undefined {
  const cookies = (request.headers.cookie ?? '').split('; ');
  return cookies.find((cookie) => cookie.startsWith(`${cookieName}=`))?.slice(cookieName.length + 1);
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}
