import { createSocket } from 'node:dgram';

const HEADER_BYTES = 12;
/** RFC 1035, section 4.1.1: an answer, with recursion. */
const ANSWER_FLAGS = 0x8180;
const NO_SUCH_NAME = 3;
const TYPE_A = 1;

/** A DNS server on loopback. */
export type DnsServer = {
  /** As `Resolver.setServers` wants it. */
  readonly address: string;
  /** The names that it was asked for, once for each kind of address. */
  readonly asked: readonly string[];
  readonly untilAsked: () => Promise<void>;
  readonly stop: () => Promise<void>;
};

/** What a server says: IPv4 addresses; that there is no such name; or nothing at all. */
export type DnsAnswering = () => readonly string[] | 'no such name' | 'silence';

/** The name that a question is about, and the question itself. RFC 1035, section 4.1.2. */
function readQuestion(query: Buffer) {
  const labels: string[] = [];
  let at = HEADER_BYTES;
  for (let length = query.readUInt8(at); length > 0; length = query.readUInt8(at)) {
    labels.push(query.toString('latin1', at + 1, at + 1 + length));
    at += 1 + length;
  }
  const question = query.subarray(HEADER_BYTES, at + 5);
  return { name: labels.join('.'), type: query.readUInt16BE(at + 1), question };
}

function answerTo(query: Buffer, said: readonly string[] | 'no such name'): Buffer {
  const { type, question } = readQuestion(query);
  const addresses = type === TYPE_A && typeof said !== 'string' ? said : [];
  const header = Buffer.alloc(HEADER_BYTES);
  header.writeUInt16BE(query.readUInt16BE(0), 0);
  header.writeUInt16BE(ANSWER_FLAGS | (said === 'no such name' ? NO_SUCH_NAME : 0), 2);
  header.writeUInt16BE(1, 4);
  header.writeUInt16BE(addresses.length, 6);
  // A pointer to the question's name, its type, the internet's class, no time to live, four bytes.
  const head = [0xc0, HEADER_BYTES, 0, TYPE_A, 0, 1, 0, 0, 0, 0, 0, 4];
  const records = addresses.map((address) => Buffer.from([...head, ...address.split('.').map(Number)]));
  return Buffer.concat([header, question, ...records]);
}

/** Starts a DNS server on a free port. */
export async function startDnsServer(answer: DnsAnswering): Promise<DnsServer> {
  const asked: string[] = [];
  const first = Promise.withResolvers<void>();
  const socket = createSocket('udp4');
  socket.on('message', (query, from) => {
    asked.push(readQuestion(query).name);
    first.resolve();
    const said = answer();
    if (said !== 'silence') socket.send(answerTo(query, said), from.port, from.address);
  });
  await new Promise<void>((resolve) => socket.bind(0, '127.0.0.1', resolve));
  return {
    address: `127.0.0.1:${socket.address().port}`,
    asked,
    untilAsked: () => first.promise,
    stop: () => new Promise((resolve) => void socket.close(resolve)),
  };
}
