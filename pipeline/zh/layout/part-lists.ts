/** 本署设下列组、室：the items below are parts of the body. */
export const opensPartList = {
  pattern:
    /(?:设|设有|设置|下设|内设)(?:(?:下列|以下|如下)?[\p{Script=Han}、]{1,10}|[下左]列[\p{Script=Han}、]{1,10}，?分[别掌]\p{Script=Han}{2,10})[：:]$/u,
  examples: ["本署设下列组、室：", "本局内设机构：", "本处设下列各科，分别掌理各有关事项："],
  counterExamples: ["主任秘书权责如下：", "本局设施管理。"],
};

/** 内设, 下设: the bodies behind are parts of the one before, or of the one that the sentence before was about. */
export const hasParts = {
  pattern: /(?:内设|下设|下辖|设有)[\p{Script=Han}]{0,6}[：:]?$|(?:^|[，。；])(?:下属|所属)(?:事业单位)?$/u,
  examples: ["分局内设", "下设", "下属事业单位"],
  counterExamples: ["设计", "指导下属企业的"],
};
