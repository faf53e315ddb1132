// compounds of words that are listed (监督检查) are not: repeated below, they would be read in 2 ways each, 2ⁿ in all
/** What one does with bodies below or beside. */
export const oversee = "(?:监督|检查|指导|管理|考核|督促|督查|督导|监管|评估|(?<!总)指挥|稽核|监察)";
/** What one does with those who are regulated. */
export const act =
  "(?:审定|信用管理|分类管理|资质管理|审核报批|注册登记|技术支持|审批|备案|年审|考核|管理|监管|监督|稽查|检查|测量|评估|登记|初审|审核|许可|处罚|查处|征收)";
/** Where such a verb ends what is said, so that it has no other object. */
export const closes =
  "(?=(?:[和及、]?\\p{Script=Han}{0,4})(?:工作|事项|任务|事宜|事务|职责)|等|并|[，。；]|$)";
