//! Words that are found by the number of what they name.

use crate::shipped::lang;
use crate::words;
use seeds::catalogue::ContactKind;
use seeds::catalogue::places::{Category, Charge, ClosedDay, Entry, PricingRule};

#[test]
fn words_in_a_row_stand_in_the_order_of_what_they_name() {
    let all = words::of(lang("zh"));
    let (places, others) = (&all.places, &all.overview.directory.others);
    for (words, at, word) in [
        (&places.kinds[..], Category::Mountain as usize, "山"),
        (&places.kinds, Category::Coast as usize, "海滨"),
        (&places.kinds, Category::Island as usize, "海岛"),
        (&places.kinds, Category::Forest as usize, "森林"),
        (&places.kinds, Category::Park as usize, "公园"),
        (&places.kinds, Category::History as usize, "历史古迹"),
        (&places.kinds, Category::Museum as usize, "博物馆、纪念馆"),
        (&places.kinds, Category::Aquarium as usize, "海洋馆"),
        (&places.kinds, Category::Animals as usize, "动物园"),
        (&places.kinds, Category::Amusement as usize, "游乐园"),
        (&places.kinds, Category::Geology as usize, "地质、恐龙"),
        (&places.kinds, Category::Rural as usize, "乡村生态"),
        (&places.kinds, Category::Industry as usize, "工业、酒庄"),
        (&places.kinds, Category::Water as usize, "湿地、温泉"),
        (&places.kinds, Category::Folk as usize, "民俗"),
        (&places.kinds, Category::Revolution as usize, "红色旧址"),
        (&places.kinds, Category::Temple as usize, "寺庙"),
        (&places.kinds, Category::Leisure as usize, "休闲"),
        (&places.rules, PricingRule::Government as usize, "政府定价"),
        (&places.rules, PricingRule::Market as usize, "市场定价"),
        (&places.rules, PricingRule::Park as usize, "政府办的公园"),
        (&places.rules, PricingRule::Free as usize, "首道门票免费"),
        (&places.rules, PricingRule::Unknown as usize, "谁定价没查到"),
        (&places.charges, Charge::Boat as usize, "船票"),
        (&places.charges, Charge::Ropeway as usize, "索道"),
        (&places.charges, Charge::Shuttle as usize, "景区交通车"),
        (&places.charges, Charge::SightsInside as usize, "园中园"),
        (&places.entries, Entry::Free as usize, "免费"),
        (&places.entries, Entry::Unknown as usize, "没查到"),
        (&places.closed, ClosedDay::Monday as usize, "周一"),
        (
            &places.closed,
            ClosedDay::MondayButHolidays as usize,
            "周一（法定节假日照常开）",
        ),
        (&places.closed, ClosedDay::Thursday as usize, "周四"),
        (&places.closed, ClosedDay::Friday as usize, "周五"),
        (&places.closed, ClosedDay::Never as usize, "天天开"),
        (&places.closed, ClosedDay::Unknown as usize, "没查到"),
        (others, ContactKind::Online as usize, "全国的"),
        (others, ContactKind::Window as usize, "其他窗口"),
        (others, ContactKind::Hotline as usize, "其他电话"),
    ] {
        assert_eq!(words[at], word);
    }
}
