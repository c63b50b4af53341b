/** What the account page says, in English. The other locales have exactly these. */
export const en = {
  languages: 'Language',
  welcome: 'Welcome to Kestrel Savings',
  accountName: 'Everyday savings account',
  ending: 'Account ending {ending}',
  balance: 'Balance',
  'status.unverified': 'Not active yet',
  'status.in_review': 'In review',
  'status.active': 'Active',
  'status.refused': 'Not opened',
  'task.unverified.title': 'Verify your identity',
  'task.unverified.text':
    'Before we can activate your account, the law asks us to check who you are. Have your ID card or passport and your phone ready; it takes a few minutes.',
  'task.open.title': 'Go on where you stopped',
  'task.open.text': 'You have begun to verify your identity. Nothing is lost: continue whenever you like.',
  'task.in_review.title': 'Thank you, we have everything',
  'task.in_review.text':
    'In review, usually within 15 minutes. You can close this page; we let you know as soon as your account is active.',
  'task.active.title': 'Your account is activated',
  'task.active.text': 'We have confirmed your identity. You can use your account now.',
  'task.refused.title': 'We could not open your account',
  'task.refused.text': 'We could not confirm your identity. Please visit a branch with your document.',
  verify: 'Verify my identity',
  continue: 'Continue verification',
  nextTitle: 'What happens next',
  nextPhone: 'Your phone reads the chip of your document and checks that it is you.',
  nextReview: 'We review the result, usually within 15 minutes.',
  nextActive: 'Your account is activated.',
  fictional: 'Kestrel Savings is a made-up company for this demonstration.',
  'outcome.submitted': 'Your phone is done. We are reviewing now.',
  'outcome.closed': 'You have closed the verification. It is kept for you: continue when you are ready.',
  'outcome.canceled': 'The verification was canceled. You can begin again whenever you like.',
  'outcome.expired': 'The verification took too long and has ended. Please begin again.',
  'outcome.failed': 'The verification did not work after several attempts. You can begin again.',
  'outcome.error': 'The verification cannot be shown right now. Please try again in a moment.',
};

/** The id of a text. */
export type TextId = keyof typeof en;
