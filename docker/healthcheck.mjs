// What Docker asks inside an image, which has no curl: is this program ready to do its work?
const url = `http://127.0.0.1:${process.env.HTTP_PORT}/health/ready`;

try {
  const answer = await fetch(url, { signal: AbortSignal.timeout(4000) });
  process.exitCode = answer.ok ? 0 : 1;
} catch {
  process.exitCode = 1;
}
