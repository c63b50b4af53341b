import type { Command } from '../command.ts';
import { conformance } from './conformance.ts';
import { keyAdd } from './key-add.ts';
import { keyList } from './key-list.ts';
import { keyRevoke } from './key-revoke.ts';
import { migrate } from './migrate.ts';
import { partnerList } from './partner-list.ts';
import { partnerPut } from './partner-put.ts';
import { redact } from './redact.ts';
import { rewrapKeys } from './rewrap-keys.ts';
import { serve } from './serve.ts';
import { webhookAdd } from './webhook-add.ts';
import { webhookList } from './webhook-list.ts';
import { webhookRotate } from './webhook-rotate.ts';
import { webhookTest } from './webhook-test.ts';

/** Every command, by what is typed after `tokencloud-server`. */
export const commands: Readonly<Record<string, Command>> = {
  serve,
  migrate,
  'partner put': partnerPut,
  'partner list': partnerList,
  'key add': keyAdd,
  'key list': keyList,
  'key revoke': keyRevoke,
  'webhook add': webhookAdd,
  'webhook list': webhookList,
  'webhook test': webhookTest,
  'webhook rotate': webhookRotate,
  redact,
  rewrap: rewrapKeys,
  conformance,
};
