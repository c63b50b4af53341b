import { expect, test } from 'vitest';
import { readRequestId } from '../request-id.ts';
import {
  claimBodySchema,
  claimSchema,
  documentDataSchema,
  mintBodySchema,
  mintedVerificationSchema,
  problemCodes,
  problemSchema,
  sessionViewSchema,
  submissionBodySchema,
  verificationSchema,
  webhookPayloadSchema,
} from '../schemas/index.ts';
import { documentTypes } from '../vocabulary/index.ts';
import {
  claimBodyExample,
  claimExample,
  mintBodyExample,
  mintedVerificationExample,
  problemExample,
  sessionExamples,
  simulatedSubmission,
  specimenDocuments,
  verificationExample,
  verifiedExample,
  webhookPayloadExample,
} from './index.ts';

test.each(Object.entries(sessionExamples))(
  'the session example "%s" has the shape of a view',
  (_name, view) => {
    expect(sessionViewSchema.parse(view)).toEqual(view);
  },
);

test.each(documentTypes)('the specimen of %s has the shape of document data', (document) => {
  expect(documentDataSchema.parse(specimenDocuments[document])).toEqual(specimenDocuments[document]);
  expect(submissionBodySchema.safeParse(simulatedSubmission(document, 'nonce')).success).toBe(true);
});

test.each(problemCodes)('the problem example of %s has the shape of a problem', (code) => {
  expect(problemSchema.parse(problemExample(code))).toEqual(problemExample(code));
});

test('the other examples have their shapes', () => {
  expect(mintBodySchema.parse(mintBodyExample)).toEqual(mintBodyExample);
  expect(verificationSchema.parse(verificationExample)).toEqual(verificationExample);
  expect(verificationSchema.parse(verifiedExample)).toEqual(verifiedExample);
  expect(mintedVerificationSchema.parse(mintedVerificationExample)).toEqual(mintedVerificationExample);
  expect(claimBodySchema.parse(claimBodyExample)).toEqual(claimBodyExample);
  expect(claimSchema.parse(claimExample)).toEqual(claimExample);
  expect(webhookPayloadSchema.parse(webhookPayloadExample)).toEqual(webhookPayloadExample);
});

test('the Request ID of the examples has a true check character', () => {
  const requestId = sessionExamples.waiting.handoff?.request_id ?? 'there is none';
  expect(readRequestId(requestId)).toBe(requestId);
});
