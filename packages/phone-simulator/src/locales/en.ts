/** English: also the list of ids that every locale must have. */
export const en = {
  // The simulator around the app
  'simulator.title': 'Simulated phone',
  'simulator.label': 'Simulated phone · test mode',
  'simulator.explanation': 'No real document is read.',
  'simulator.madeUp': 'MADE-UP DATA',

  // The apps
  'app.phone': 'Phone',
  'app.mini_program': 'TokenCloud',
  'app.app_clip': '身份见证',
  'app.passport_app': 'Passport reader',
  'kind.phone': 'Phone',
  'kind.mini_program': 'WeChat mini program',
  'kind.app_clip': 'App Clip',
  'kind.passport_app': 'Passport app',
  'app.close': 'Close the app',

  // Everywhere
  'action.retry': 'Try again',
  'action.continue': 'Continue',
  'action.done': 'Done',
  'action.anotherRequestId': 'Enter another Request ID',
  'failure.unreachable.title': 'No connection',
  'failure.unreachable.text': 'What you have done so far is kept. Check the connection, then try again.',
  'failure.busy.title': 'The service is busy',
  'failure.busy.text': 'What you have done so far is kept. Wait a moment, then try again.',
  'connection.lost': 'No connection. Nothing is lost: this phone keeps trying.',

  // Which phone
  'choosing.title': 'Which phone should this be?',
  'choosing.text': 'This page acts as the phone that scanned the code.',
  'choosing.android': 'Android phone with WeChat',
  'choosing.ios': 'iPhone',

  // The App Clip's first page
  'welcome.title': 'Verify your identity',
  'welcome.text':
    'Your iPhone reads the chip of your document and then checks that it is you. It takes about two minutes.',
  'welcome.needsDocument': 'Have your document at hand.',
  'welcome.needsRequestId': 'Copy the Request ID that the page shows.',
  'welcome.start': 'Start',

  // The Request ID
  'requestId.title': 'Enter the Request ID',
  'requestId.text': 'Paste the Request ID that you copied on the page where you began.',
  'requestId.textWithoutCode':
    'This phone was opened without a code. Scan the code on the page, or enter the Request ID shown below it.',
  'requestId.label': 'Request ID',
  'requestId.hint': '13 letters and digits. Spaces, dashes and lower case do not matter.',
  'requestId.paste': 'Paste',
  'requestId.pasteFailed':
    'The phone does not let this page paste. Press and hold the field, then choose Paste.',
  'requestId.empty': 'Enter the Request ID first.',
  'requestId.too_short': 'This is too short: a Request ID has 13 letters and digits.',
  'requestId.too_long': 'This is too long: a Request ID has 13 letters and digits.',
  'requestId.wrong_character': 'One character is wrong or two are swapped. Compare it with the page.',
  'requestId.unknown': 'There is no such Request ID. Compare it with the page, or press “New code” there.',
  'requestId.useScannedCode': 'Continue with the scanned code',

  // The claim
  'claiming.title': 'Connecting to the page',
  'claiming.text': 'One moment.',

  // Partner, account, consents
  'consenting.title': 'Verify your identity for {partner}',
  'consenting.isThisYou': 'Is this you?',
  'consenting.partner': 'Asked by',
  'consenting.account': 'For the account',
  'consenting.noAccount': 'Go on only if you began this on {partner}’s page yourself.',
  'consenting.notMine': 'Not my account',
  'consenting.permission':
    'TokenCloud verifies your identity for {partner}. For this it needs your agreement to each point.',
  'consenting.consent.read_document.cn_id_card':
    'I agree that the data and the portrait on the chip of my ID card are read and checked.',
  'consenting.consent.read_document.passport':
    'I agree that the data and the portrait on the chip of my passport are read and checked.',
  'consenting.consent.check_face':
    'I agree that my face is recorded and compared with the portrait on the chip.',
  'consenting.missing': 'Tick each point you agree to. Without both, nothing can be read.',
  'consenting.agree': 'I agree and start',
  'consenting.decline': 'I do not agree',

  // The pairing number
  'pairing.title': 'Type the number on the page',
  'pairing.text':
    'The page where you began shows a two-digit number. It proves that page and phone belong together.',
  'pairing.warning': 'Type it only if you see it on your own screen, not if someone tells it to you.',
  'pairing.label': 'Number',
  'pairing.malformed': 'Type the two digits that the page shows.',
  'pairing.checking': 'Checking the number…',
  'pairing.wrong.one': 'That is not the number. One try is left.',
  'pairing.wrong.other': 'That is not the number. {tries} tries are left.',

  // Reading the chip
  'scanning.title.cn_id_card': 'Scan your ID card',
  'scanning.title.passport': 'Scan your passport',
  'scanning.text.cn_id_card': 'Hold the card flat and firmly against the back of the phone.',
  'scanning.text.passport': 'Lay the phone flat on your passport and keep both still.',
  'scanning.hold.cn_id_card': 'Hold the card to the phone',
  'scanning.hold.passport': 'Hold the passport to the phone',
  'scanning.running': 'Reading. Keep it still…',

  // What was read
  'confirming.title.cn_id_card': 'Is this your ID card?',
  'confirming.title.passport': 'Is this your passport?',
  'confirming.text': 'This is what the chip says.',
  'confirming.confirm': 'Confirm',
  'field.name': 'Name',
  'field.surname': 'Surname',
  'field.given_names': 'Given names',
  'field.number.cn_id_card': 'ID number',
  'field.number.passport': 'Passport number',
  'field.nationality': 'Nationality',
  'field.sex': 'Sex',
  'field.sex.F': 'Female',
  'field.sex.M': 'Male',
  'field.sex.X': 'Unspecified',
  'field.ethnicity': 'Ethnicity',
  'field.birth_date': 'Date of birth',
  'field.address': 'Address',
  'field.issuing_authority': 'Issued by',
  'field.issuing_state': 'Issuing state',
  'field.valid_from': 'Valid from',
  'field.valid_until': 'Valid until',
  'field.long_term': 'No end date',

  // Liveness
  'liveness.title': 'Show that it is you',
  'liveness.text': 'Look at the camera in good light and turn your head slowly when you are asked to.',
  'liveness.start': 'Start the liveness check',
  'liveness.running': 'Turn your head slowly…',

  // Handing in
  'submitting.title': 'Sending',
  'submitting.text': 'Leave the app open for a moment.',

  // Ends
  'complete.title': 'You are done',
  'complete.text.one': 'The records are reviewed within one minute. Go back to the page where you began.',
  'complete.text.other':
    'The records are reviewed within {minutes} minutes. Go back to the page where you began.',
  'released.title': 'Stopped on this phone',
  'released.text': 'Nothing was handed in. The page where you began knows, and can show a new code.',
  'ending.telling': 'Telling the page…',
  'ending.failed': 'The page could not be told. Try again, or press “Use another phone” there.',
  'closed.title': 'The app is closed',
  'closed.text': 'Go on on the page where you began.',

  // Problems: what happened, what to do
  'problem.nfc_unsupported.title': 'This phone cannot read the chip',
  'problem.nfc_unsupported.text':
    'Its NFC is missing or does not fit the document. Use another phone: the page offers it.',
  'problem.nfc_off.title': 'NFC is switched off',
  'problem.nfc_off.text': 'Switch NFC on in the phone’s settings, then try again.',
  'problem.read_failed.title': 'The chip was not read',
  'problem.read_failed.text': 'Take off the phone’s case, hold the document still, and try again.',
  'problem.document_unreadable.title': 'The chip cannot be read',
  'problem.document_unreadable.text':
    'The chip seems to be damaged. On the page, choose another document if it offers one.',
  'problem.document_expired.title': 'The document has expired',
  'problem.document_expired.text':
    'Only a valid document counts. On the page, choose another document if it offers one.',
  'problem.liveness_failed.title': 'The liveness check did not succeed',
  'problem.liveness_failed.text': 'Find better light, take off glasses or a mask, and try again.',
  'problem.permission_denied.title': 'The camera is not allowed',
  'problem.permission_denied.text': 'Allow the camera for this app in the phone’s settings, then try again.',
  'problem.consent_declined.title': 'You did not agree',
  'problem.consent_declined.text':
    'Without your agreement nothing is read. To begin again, get a new code on the page.',
  'problem.app_outdated.title': 'This app is too old',
  'problem.app_outdated.text': 'Update it, get a new code on the page, and scan that.',
  'problem.user_left.title': 'You left the app',
  'problem.user_left.text': 'Nothing is lost. Go on where you were.',

  // Refusals: what happened, what to do
  'refusal.code_unknown.title': 'This code is not known',
  'refusal.code_unknown.text': 'Scan the code that the page shows now, or press “New code” there.',
  'refusal.code_expired.title': 'This code has expired',
  'refusal.code_expired.text': 'A code works for a few minutes. Press “New code” on the page and use that.',
  'refusal.code_replaced.title': 'There is a newer code',
  'refusal.code_replaced.text': 'The page has made another code since. Use the one it shows now.',
  'refusal.code_claimed.title': 'Another phone is using this code',
  'refusal.code_claimed.text':
    'If it is not yours, press “Not my phone” on the page. You get a new code there.',
  'refusal.rate_limited.title': 'Too many tries',
  'refusal.rate_limited.text': 'Wait ten minutes, then try again with the Request ID on the page.',
  'refusal.attempt_replaced.title': 'The page has moved on',
  'refusal.attempt_replaced.text': 'It shows a newer code. Start again with that one.',
  'refusal.attempt_ended.title': 'This attempt is over',
  'refusal.attempt_ended.text': 'Get a new code on the page and start again with it.',
  'refusal.pairing_required.title': 'The number is missing',
  'refusal.pairing_required.text': 'Start again and type the number that the page shows.',
  'refusal.pairing_wrong.title': 'The number was wrong three times',
  'refusal.pairing_wrong.text':
    'This attempt has ended to protect you. Press “New code” on the page and start again.',
  'refusal.consent_missing.title': 'Your agreement is missing',
  'refusal.consent_missing.text': 'Start again and tick each point.',
  'refusal.document_mismatch.title': 'Another document is needed',
  'refusal.document_mismatch.text': 'The page asks for a different one. Start again with that document.',
  'refusal.liveness_missing.title': 'The liveness check is missing',
  'refusal.liveness_missing.text': 'Start again and complete it.',
  'refusal.evidence_refused.title': 'The reading was not accepted',
  'refusal.evidence_refused.text': 'Get a new code on the page and read the document once more.',
  'refusal.verification_submitted.title': 'This is done already',
  'refusal.verification_submitted.text': 'Everything has been handed in. Go back to the page.',
  'refusal.verification_failed.title': 'This verification has failed',
  'refusal.verification_failed.text': 'There were too many attempts. Go back to the site that asked you.',
  'refusal.verification_canceled.title': 'This verification was canceled',
  'refusal.verification_canceled.text': 'Nothing was handed in. Go back to the site that asked you.',
  'refusal.verification_expired.title': 'This verification has expired',
  'refusal.verification_expired.text': 'It was open for a day. Go back to the site that asked you.',
  'refusal.live_mode.title': 'This is a real verification',
  'refusal.live_mode.text': 'The simulator works in test mode only. Nothing was handed in.',
  'refusal.other.title': 'This cannot go on',

  // The panel
  'panel.title': 'What should happen next?',
  'panel.text': 'For testing: this is not part of the app.',
  'panel.idle': 'There is something to choose as soon as the phone is connected to the page.',
  'panel.problems': 'A problem',
  'panel.let': 'Let it happen',
  'panel.end': 'Let it end here',
  'panel.phone': 'The phone',
  'panel.quiet': 'Go quiet',
  'panel.quiet.text': 'No more steps and signs of life.',
  'panel.speak': 'Speak again',
  'panel.silent': 'The phone is quiet: the page hears nothing of its steps.',
  'panel.lose': 'Lose the answer',
  'panel.lose.text': 'Claim again with the same key, as a restarted phone does.',
  'panel.elsewhere': 'Meanwhile, elsewhere',
} as const;
