/** Words for a second name on the door of a body: 加挂…牌子, 保留…的牌子 */
export const hangs = "(?:[加增另仍悬]?挂|保留)";
