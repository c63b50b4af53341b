import { expect, test } from '../stage/test.ts';
import { startWithCode } from '../stage/widget.ts';

test('the help with binding an ID card in WeChat unfolds at the code', async ({ page, product }) => {
  const widget = await startWithCode(page, product);
  const lastStep = widget.getByText('wait for WeChat to review it');
  await expect(lastStep).toHaveCount(0);
  await widget.getByText('WeChat asks for real-name verification?').click();
  await expect(lastStep).toBeVisible();
  await expect(widget.getByText('1 to 3 working days')).toBeVisible();
});
