import type { WeChatGuide } from './wechat-guide.ts';

/** Simplified Chinese, as written in mainland China. */
export const zhCN: WeChatGuide = {
  why: '部分小程序和支付功能要先绑定身份证才能使用。这是法规要求，也能保护您的账号。',
  stepsTitle: '在微信中绑定身份证',
  steps: [
    '将微信更新到最新版本并打开。',
    '点按右下角的“我”。',
    '进入“服务”（或“支付”）。',
    '点按右上角的“…”。',
    '选择“实名认证”。',
    '填写姓名和身份证号码，并上传身份证正反面照片。',
    '核对无误后提交，等待微信审核。',
  ],
  notesTitle: '请注意',
  notes: ['填写的内容须为您本人信息，并与证件一致。', '照片要清晰，没有反光。', '提交完成前请保持网络稳定。'],
  questions: [
    { question: '审核需要多久？', answer: '一般为 1 至 3 个工作日，以微信通知为准。' },
    { question: '没有通过怎么办？', answer: '逐项核对填写内容，重新拍摄清晰照片后再次提交。' },
    { question: '可以解除绑定吗？', answer: '不能自行解除，如需更改请联系微信客服。' },
  ],
};
