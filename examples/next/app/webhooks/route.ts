import { verifyWebhook, WebhookSignatureError } from '@tokencloud/node';
import { currentCustomer } from '../../lib/tokencloud';

export async function POST(request: Request): Promise<Response> {
  try {
    const secret = process.env.TOKENCLOUD_WEBHOOK_SECRET;
    const { data } = verifyWebhook(await request.text(), request.headers, secret);
    const customer = currentCustomer();
    if (data.reference === customer.reference) customer.status = data.status;
    return new Response(null, { status: 204 });
  } catch (error) {
    if (error instanceof WebhookSignatureError) return new Response(null, { status: 401 });
    throw error;
  }
}
