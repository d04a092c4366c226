//! 中文.

use super::{FestivalWords, RailWords, RouteWords};

pub(super) const WORDS: RailWords = RailWords {
    title: "五市高铁：线路、车站和最快时间",
    lead: "时间来自报道和旧时刻数据，都写明年月，不是今天的时刻表。没查到的写没查到。今天的车次和票价问12306。",
    sections: [
        "五座城之间最快几分钟",
        "其他查到的时间",
        "线路",
        "各市的车站",
    ],
    heads: ["哪一段", "最快", "哪年哪月的", "依据"],
    terms: ["开通", "计划", "设计时速", "五市里的车站"],
    opened: "全线开通",
    opens: ["计划", "通车，还没有开通"],
    km_h: "公里",
    unknown: "没查到",
    planned: ["在建，计划", "启用"],
    no_city: "所在的市没查到",
    no_line: "在哪条线路上没查到",
    no_station: "没有高铁站，去那里要换汽车。",
    ask: "今天的车次和票价问谁",
    trip: "选几座城，排一次行程",
    rail: "看全部线路、车站和最快时间",
    festivals: FestivalWords {
        title: "渔盐节和菜博会是哪几天",
        lead: "两个节会都在潍坊。渔盐节的日子按农历推算，去前先问。",
        apart: "两个节会的日子不挨着，排不进同一次行程。",
        terms: ["在哪里", "哪几天", "门票"],
        tickets: "没查到",
        link: "看渔盐节和菜博会是哪几天",
        ask: "日子和门票，去前先问：",
    },
    routes: RouteWords {
        title: "规划里的两条联合线路",
        verdict: "只有线路名，没查到有人承办",
        lead: "规划写了两条线路的名字。现在能不能报名，没查到。可以自己按下面的站走。",
        stops: "经过",
        unknown: ["谁承办", "走几天", "多少钱"],
        no_place: "没写具体去处",
        no_station: "没有高铁站，要换汽车",
        plan: "自己排这条线：在“排一次五市行程”里，按线路名的按钮就能填好",
        link: "看规划里的两条联合线路",
    },
};
