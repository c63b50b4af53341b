/** The card in the page. Its room is kept from the start, so that nothing jumps. */
export const inlineCss = 'width:100%;height:480px;min-height:480px;';
