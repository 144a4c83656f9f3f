// A provider of identities as a city runs one: node city-sign-in.mjs <port> <callback>
import Provider from 'oidc-provider';

const [port, callback] = process.argv.slice(2);
const client = { client_id: 'hall', client_secret: 'only-for-this-test', redirect_uris: [callback] };
const provider = new Provider(`http://127.0.0.1:${port}`, {
  clients: [client],
  cookies: { keys: ['only-for-this-test'] },
  pkce: { required: () => true },
});
provider.listen(Number(port), '127.0.0.1', () => process.stdout.write('ready\n'));
