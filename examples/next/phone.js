// What a person would do with their phone: test mode pretends it. Run it while the page shows a code.
import { createTokenCloud } from '@tokencloud/node';

const tokencloud = createTokenCloud({
  origin: process.env.TOKENCLOUD_ORIGIN,
  secretKey: process.env.TOKENCLOUD_SECRET_KEY,
});
const { data } = await tokencloud.listVerifications({ status: 'open', limit: 1 });
if (data[0] === undefined) throw new Error('Nothing is open: press the button on the page first.');
const { status } = await tokencloud.driveTestPhone(data[0].id, { do: 'play' });
process.stdout.write(`The phone is done: ${status}\n`);
