import type { WeChatGuide } from './wechat-guide.ts';

/** Traditional Chinese, as written in Hong Kong. */
export const zhHK: WeChatGuide = {
  why: '部分小程式及支付功能須先綁定內地居民身份證才可使用。這是法規要求，亦可保護您的帳戶。',
  stepsTitle: '在微信中綁定內地居民身份證',
  steps: [
    '將微信更新至最新版本並開啟。',
    '輕按右下角的「我」。',
    '進入「服務」（或「支付」）。',
    '輕按右上角的「…」。',
    '選擇「實名認證」。',
    '填寫姓名及身份證號碼，並上載身份證正反面相片。',
    '核對無誤後提交，等候微信審核。',
  ],
  notesTitle: '請注意',
  notes: ['填寫的內容須為您本人資料，並與證件一致。', '相片須清晰，沒有反光。', '提交完成前請保持網絡穩定。'],
  questions: [
    { question: '審核需要多久？', answer: '一般為 1 至 3 個工作天，以微信通知為準。' },
    { question: '未獲通過怎麼辦？', answer: '逐項核對填寫內容，重新拍攝清晰相片後再次提交。' },
    { question: '可以解除綁定嗎？', answer: '不能自行解除，如需更改請聯絡微信客戶服務。' },
  ],
};
