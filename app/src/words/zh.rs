//! 中文.

use super::{LevelWord, LevelWords, Ui};

pub(super) static UI: Ui = Ui {
    ask: super::ask::ZH,
    plan: super::plan::ZH,
    compare: super::compare::ZH,
    share: super::share::ZH,
    levels: LevelWords {
        official: LevelWord {
            sign: "✓",
            tag: "看过原文",
            meaning: "读过文件原文的存档。",
        },
        reported: LevelWord {
            sign: "!",
            tag: "二手转述，未见原文",
            meaning: "读的是报道、转载或机关答复，没有读到文件原文。",
        },
        unconfirmed: LevelWord {
            sign: "!",
            tag: "未官方核实",
            meaning: "常有人这样说，没有找到可靠出处。不当事实写，不参与计算。",
        },
        unknown: LevelWord {
            sign: "?",
            tag: "未查到",
            meaning: "找过，没有找到。页面会写明问谁。",
        },
    },
    reach: [
        "全国",
        "山东省",
        "胶东五市",
        "青岛市",
        "烟台市",
        "潍坊市",
        "威海市",
        "日照市",
    ],
    elsewhere: "外地的做法，或报道、查询记录",
    you: "您来做",
    employer: "单位做",
    agency: "机构做",
    checked: "核对日期",
    checked_note: "核对的是存档文本。",
    recheck: "这份指南已过复核日期，规定可能有变化。办之前请打热线确认。",
    stale: "",
};
