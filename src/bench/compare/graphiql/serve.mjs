// The page on loopback; /q goes on to the API whose address is given. The header x-slow keeps an answer for six seconds.
import fs from 'node:fs';
import http from 'node:http';

const types = { js: 'text/javascript', css: 'text/css' };
const html = `<!doctype html><title>GraphiQL</title><link rel=stylesheet href=/page.css>
<style>html, body, #root { height: 100%; margin: 0 }</style><div id=root></div>
<script>globalThis.MonacoEnvironment = { getWorker: (_, label) =>
  new Worker(label === 'json' || label === 'graphql' ? '/w-' + label + '.js' : '/w-editor.js') }</script>
<script type=module src=/page.js></script>`;

function ask(request, response) {
  const headers = { 'content-type': 'application/json', authorization: 'Bearer any' };
  const call = http.request(process.argv[2], { method: 'POST', headers }, answer => answer.pipe(response));
  call.on('error', fault => response.writeHead(502).end(String(fault)));
  request.pipe(call);
}

http.createServer((request, response) => {
  const file = 'dist' + request.url;
  if (request.url === '/q') {
    setTimeout(() => ask(request, response), request.headers['x-slow'] ? 6000 : 0);
  } else if (request.url === '/') {
    response.writeHead(200, { 'content-type': 'text/html' }).end(html);
  } else if (fs.existsSync(file)) {
    response.writeHead(200, { 'content-type': types[file.split('.').pop()] ?? 'text/plain' });
    fs.createReadStream(file).pipe(response);
  } else {
    response.writeHead(404).end();
  }
}).listen(8098, '127.0.0.1');
