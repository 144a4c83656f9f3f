import { z } from 'zod';
import {
  displayEvents,
  DisplayFrame,
  DisplayHeartbeat,
  DisplayJoined,
  displayNamespace,
  displayPath,
  displayProtocol,
  followProtocol,
  FollowTicket,
  JoinDisplay,
  ticketEvents,
  TicketFollowed,
  TicketHeartbeat,
  ticketNamespace,
  TicketNews,
} from '#contracts';

// The AsyncAPI 3 document of the live channel, made from the schemas that the gateway checks with. It is the gateway
// that it describes, and ticketing that serves it, beside the other one.

interface Message {
  readonly name: string;
  readonly payload: z.ZodType;
  readonly summary: string;
}

interface Namespace {
  readonly address: string;
  readonly description: string;
  /** What a client asks, and how it is answered. */
  readonly ask: Message;
  readonly answer: Message;
  /** What comes without being asked for. */
  readonly told: readonly Message[];
}

const namespaces: Readonly<Record<string, Namespace>> = {
  display: {
    address: displayNamespace,
    description: 'Boards. A screen joins one hall and is then told what changes, at most ten times a second.',
    ask: { name: displayEvents.join, payload: JoinDisplay, summary: 'Show me this hall' },
    answer: {
      name: `${displayEvents.join}.answer`,
      payload: DisplayJoined,
      summary: 'The board, what was missed since a mark, or why not',
    },
    told: [
      { name: displayEvents.frame, payload: DisplayFrame, summary: 'What has changed' },
      { name: displayEvents.heartbeat, payload: DisplayHeartbeat, summary: 'Where the truth is' },
    ],
  },
  ticket: {
    address: ticketNamespace,
    description:
      'Phones. A phone follows one ticket by its code and is told when something of it has changed.',
    ask: { name: ticketEvents.follow, payload: FollowTicket, summary: 'Tell me of this ticket' },
    answer: {
      name: `${ticketEvents.follow}.answer`,
      payload: TicketFollowed,
      summary: 'Where it stands, or why not',
    },
    told: [
      { name: ticketEvents.status, payload: TicketNews, summary: 'Where it stands now' },
      { name: ticketEvents.heartbeat, payload: TicketHeartbeat, summary: 'Nothing has changed' },
    ],
  },
};

/** The document as JSON. */
export function liveInterface() {
  const all = Object.entries(namespaces);
  return {
    asyncapi: '3.0.0',
    info: {
      title: 'Paihao, live',
      version: `${displayProtocol}.${followProtocol}.0`,
      description:
        'What the gateway tells screens and phones over socket.io 4, WebSocket only. Everything is read-only; the ' +
        'same payloads can be polled over HTTP. In words: docs/screens.md.',
    },
    defaultContentType: 'application/json',
    servers: {
      gateway: {
        host: '{gateway}',
        protocol: 'socketio',
        protocolVersion: '4',
        pathname: displayPath,
        variables: { gateway: { description: 'Host and port of the gateway', default: 'localhost:3181' } },
      },
    },
    channels: Object.fromEntries(all.map(([key, namespace]) => [key, channelOf(namespace)])),
    operations: Object.fromEntries(all.flatMap(([key, namespace]) => operationsOf(key, namespace))),
    components: { schemas: schemasOf(all.flatMap(([, namespace]) => messagesOf(namespace))) },
  };
}

const messagesOf = ({ ask, answer, told }: Namespace): Message[] => [ask, answer, ...told];

function channelOf(namespace: Namespace) {
  const messages = messagesOf(namespace).map(({ name, payload, summary }) => [
    name,
    { name, summary, payload: { $ref: refOf(idOf(payload)) } },
  ]);
  const { address, description } = namespace;
  return { address, description, messages: Object.fromEntries(messages) as object };
}

/** As the gateway sees them: it receives what clients ask, and sends the rest. */
function operationsOf(key: string, { ask, answer, told }: Namespace): [string, object][] {
  const channel = { $ref: `#/channels/${key}` };
  const message = ({ name }: Message) => ({ $ref: `#/channels/${key}/messages/${name}` });
  const reply = { channel, messages: [message(answer)] };
  return [
    [ask.name, { action: 'receive', channel, summary: ask.summary, messages: [message(ask)], reply }],
    ...told.map((one): [string, object] => [
      one.name,
      { action: 'send', channel, summary: one.summary, messages: [message(one)] },
    ]),
  ];
}

const refOf = (id: string) => `#/components/schemas/${id}`;

function idOf(schema: z.ZodType): string {
  const id = schema.meta()?.id;
  if (!id) throw new Error('every message has an id');
  return id;
}

/** The schemas of the messages and whatever they refer to. */
function schemasOf(messages: readonly Message[]): Record<string, object> {
  // All schemas with a name come along; what cannot be said of those for HTTP alone is left open.
  const options = { target: 'draft-7', uri: refOf, unrepresentable: 'any' } as const;
  const { schemas } = z.toJSONSchema(z.globalRegistry, options);
  const found: Record<string, object> = {};
  const include = (id: string) => {
    const schema = schemas[id];
    if (!schema || found[id]) return;
    const { $schema: _, $id: __, ...rest } = schema;
    found[id] = rest;
    for (const [, other] of JSON.stringify(rest).matchAll(/"#\/components\/schemas\/(\w+)"/g))
      include(other ?? '');
  };
  messages.forEach(({ payload }) => include(idOf(payload)));
  return found;
}
