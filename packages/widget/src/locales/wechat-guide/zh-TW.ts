import type { WeChatGuide } from './wechat-guide.ts';

/** Traditional Chinese, as written in Taiwan. */
export const zhTW: WeChatGuide = {
  why: '部分小程式與支付功能須先綁定中國大陸居民身分證才能使用。這是法規要求，也能保護您的帳號。',
  stepsTitle: '在微信中綁定中國大陸居民身分證',
  steps: [
    '將微信更新至最新版本並開啟。',
    '點一下右下角的「我」。',
    '進入「服務」（或「支付」）。',
    '點一下右上角的「…」。',
    '選擇「實名認證」。',
    '填寫姓名與身分證號碼，並上傳身分證正反面照片。',
    '核對無誤後送出，等候微信審核。',
  ],
  notesTitle: '請注意',
  notes: ['填寫的內容須為您本人資料，並與證件一致。', '照片須清晰，沒有反光。', '送出完成前請保持網路穩定。'],
  questions: [
    { question: '審核需要多久？', answer: '一般為 1 至 3 個工作天，以微信通知為準。' },
    { question: '沒有通過怎麼辦？', answer: '逐項核對填寫內容，重新拍攝清晰照片後再次送出。' },
    { question: '可以解除綁定嗎？', answer: '無法自行解除，如需變更請聯絡微信客服。' },
  ],
};
