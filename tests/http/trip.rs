//! Trips, lines and stations, festivals and joint routes, as anyone sees them without scripts. What
//! is expected is typed from the facts: RAIL-01 to RAIL-10, ROUT-01 to ROUT-07.

use crate::fields::{assert_held, assert_wrong};
use crate::portal::{Portal, Reply};

/// One flight of a fresh connection.
const PAGE: usize = 13_500;
const PREFIXES: [&str; 4] = ["", "/en", "/large", "/large/en"];
const FIVE: &str = "cities=370200&cities=370600&cities=370700&cities=371000&cities=371100";

fn trip(portal: &Portal, path: &str, body: &str) -> Reply {
    let reply = portal.post_form(path, body);
    assert_eq!(reply.status, 200, "{body}");
    assert_eq!(reply.header("cache-control"), "no-store", "{body}");
    assert!(!reply.text().contains("<script"), "{body}");
    reply
}

/// The words of the page, without tags and spaces.
fn words(html: &str) -> String {
    let main = html.split_once("<main").map_or(html, |(_, rest)| rest);
    let main = main.split_once("</main>").map_or(main, |(main, _)| main);
    let parts = main.split('<').filter_map(|part| part.split_once('>'));
    let words: String = parts.map(|(_, words)| words).collect();
    words.chars().filter(|sign| !sign.is_whitespace()).collect()
}

fn on(date: &str, days: u32) -> String {
    let parts: Vec<&str> = date
        .split('-')
        .map(|it| it.trim_start_matches('0'))
        .collect();
    format!(
        "do=next&from.year={}&from.month={}&from.day={}&days={days}",
        parts[0], parts[1], parts[2]
    )
}

#[test]
fn the_order_of_the_cities_comes_first_with_minutes_month_and_clause_of_each_way() {
    let portal = Portal::start();
    let body = format!("{}&{FIVE}", on("2026-11-24", 6));
    let reply = trip(&portal, "/trip", &body);
    let said = words(reply.text());
    assert!(said.contains("威海→烟台→潍坊→青岛→日照"), "{said}");
    for way in [
        "烟台→潍坊烟台站→潍坊北站78分钟2024年10月",
        "威海→烟台威海站→烟台南站28到29分钟2016年3月",
        "潍坊→青岛潍坊站→青岛北站56到57分钟2016年3月",
        "青岛→日照青岛站→日照西站60分钟没写年月",
    ] {
        assert!(said.contains(way), "{way}: {said}");
    }
    for source in [
        "/sources/weifang-yantai-railway#opening",
        "/sources/rail-timetable-2016#times-2016",
    ] {
        assert!(reply.text().contains(source), "{source}");
    }
    assert!(
        said.contains("算不出"),
        "three ways are not reported: {said}"
    );
    assert!(said.contains("tel:12306") || reply.text().contains("tel:12306"));
}

#[test]
fn minutes_are_added_up_only_when_each_way_is_reported() {
    let portal = Portal::start();
    // Weifang North–Yantai 78 (RAIL-01) and Yantai–Qingdao North 78 (RAIL-04).
    let known = "&cities=370700&cities=370600&start=370700";
    let sum = trip(&portal, "/trip", &(on("2026-11-24", 2) + known));
    assert!(
        words(sum.text()).contains("火车上最少78分钟"),
        "{}",
        words(sum.text())
    );
    let rizhao = "&cities=370200&cities=371100";
    let none = trip(&portal, "/trip", &(on("2026-11-24", 2) + rizhao));
    assert!(words(none.text()).contains("火车上最少?未查到算不出"));
    // RAIL-09: no direct line until 2028; RAIL-08: nobody knows.
    let no_line = trip(
        &portal,
        "/trip",
        &(on("2026-11-24", 2) + "&cities=370700&cities=371100"),
    );
    let said = words(no_line.text());
    assert!(
        said.contains("还没有直达高铁") && !said.contains("分钟潍"),
        "{said}"
    );
    let unknown = trip(
        &portal,
        "/trip",
        &(on("2026-11-24", 2) + "&cities=370600&cities=371100"),
    );
    assert!(words(unknown.text()).contains("有没有直达，没查到"));
}

#[test]
fn a_trip_in_another_language_shows_stations_and_places_in_chinese_too() {
    let portal = Portal::start();
    let wish = on("2026-11-24", 2) + "&cities=370700&cities=370600&start=370700";
    let wish = wish + "&places=dinosaur-museum";
    let english = trip(&portal, "/en/trip", &wish);
    // RAIL-01: the stations of the fastest train.
    for shown in ["潍坊北站", "烟台站", "诸城恐龙博物馆"] {
        let shown = format!("<span lang=\"zh-CN\">{shown}");
        assert!(
            english.text().contains(&shown),
            "{shown}: {}",
            english.text()
        );
    }
    let chinese = trip(&portal, "/trip", &wish);
    assert!(!chinese.text().contains("<span lang"), "{}", chinese.text());
    let stations = portal.get("/en/rail");
    let shown = "<b>Qingdao North</b> <span lang=\"zh-CN\">青岛北站</span>";
    assert!(stations.text().contains(shown), "{}", stations.text());
}

#[test]
fn t9_the_fish_and_salt_festival_and_the_vegetable_expo_are_stopped_in_april_2027() {
    let portal = Portal::start();
    let both = "&cities=370700&festivals=fish-salt&festivals=vegetable-expo";
    for (path, stop, days, mark) in [
        (
            "/trip",
            "滨海渔盐文化节和寿光菜博会排不进同一次行程",
            ["2027年3月9日", "2027年4月20日到5月30日"],
            "按农历推算，没有官方核实",
        ),
        (
            "/en/trip",
            "BinhaifishandsaltfestivalandShouguangvegetableexpodonotfitintoonetrip",
            ["9March2027", "20Aprilto30May2027"],
            "workedoutbythelunarcalendarandnotofficiallyconfirmed",
        ),
    ] {
        let reply = trip(&portal, path, &(on("2027-04-20", 5) + both));
        let said = words(reply.text());
        let stopped = said.find(stop).unwrap_or_else(|| panic!("{stop}: {said}"));
        for day in days {
            let at = said.find(day).unwrap_or_else(|| panic!("{day}: {said}"));
            assert!(stopped < at, "the stop comes first");
        }
        assert!(said.contains(mark), "{said}");
        for festival in ["滨海渔盐文化节", "寿光菜博会"] {
            assert!(said.contains(festival), "{festival}: {said}");
        }
        assert!(!reply.text().contains("<svg"), "no trip is drawn");
    }
    // Each alone is planned.
    for festival in ["fish-salt", "vegetable-expo"] {
        let alone = format!("&cities=370700&festivals={festival}");
        let reply = trip(&portal, "/trip", &(on("2027-04-20", 5) + &alone));
        assert!(!words(reply.text()).contains("排不进"));
    }
}

#[test]
fn zhucheng_festivals_and_closed_mondays_are_minded() {
    let portal = Portal::start();
    let zhucheng = "&cities=370200&cities=370700&places=dinosaur-museum";
    let said = words(trip(&portal, "/trip", &(on("2027-04-19", 3) + zhucheng)).text());
    assert!(said.contains("诸城市没有高铁站，去那里要换汽车"), "{said}");
    assert!(said.contains("计划2028年6月"), "{said}");
    assert!(
        said.contains("赶得上寿光菜博会：2027年4月20日到5月30日"),
        "{said}"
    );
    // 2027-04-19 is a Monday.
    assert!(
        said.contains("2027年4月19日（周一）闭馆：青岛·青岛市图书馆"),
        "{said}"
    );
    assert!(
        said.contains("潍坊市博物馆!未官方核实"),
        "MUSE-04 is weak: {said}"
    );
}

#[test]
fn what_is_wrong_is_said_at_its_control() {
    let portal = Portal::start();
    let reply = trip(
        &portal,
        "/trip",
        "do=next&start=370200&from.year=2026&from.month=2&from.day=30&days=31",
    );
    let html = reply.text();
    let date = "年、月、日都要有，年份写4位，而且要有这一天。";
    for (id, noted, words) in [
        ("in-cities", "cities", "请至少选一座城。"),
        ("from.year", "from", date),
        ("days", "days", "请填1到30之间的数。"),
    ] {
        assert_wrong(html, id, noted, words);
        let whole = format!("id=\"fault-{noted}\">{words}</p>");
        assert!(html.contains(&whole), "{id}: {words}");
    }
    assert_held(
        html,
        &[("days", "31"), ("start", "370200"), ("from.day", "30")],
    );
    let start = trip(
        &portal,
        "/trip",
        &(on("2026-11-24", 2) + "&cities=370700&start=370200"),
    );
    let among = "出发的城要在选的城里面。";
    assert_wrong(start.text(), "start", "start", among);
    // Today is 2026-11-23.
    let past = on("2026-11-22", 2) + "&cities=370700";
    let past = trip(&portal, "/trip", &past);
    let gone = "这一天已经过去了";
    assert_wrong(past.text(), "from.year", "from", gone);
    for hostile in [
        "do=%3Cscript%3E&days=%22%3E%3Cscript%3E&cities=%00&start=1&from.year=999999999999",
        "do=fill:%3Cscript%3E&festivals=%3Cb%3E&places=../..",
        "",
    ] {
        trip(&portal, "/trip", hostile);
    }
}

#[test]
fn a_route_of_the_plan_fills_the_form() {
    let portal = Portal::start();
    let reply = trip(&portal, "/trip", "do=fill:off-season&from.year=2026");
    assert!(words(reply.text()).contains("已照“淡季互补游”填好"));
    for ticked in [
        "370200",
        "370700",
        "fish-salt",
        "vegetable-expo",
        "yangjiabu",
    ] {
        let box_ = format!("value=\"{ticked}\" checked");
        assert!(reply.text().contains(&box_), "{ticked}");
    }
}

#[test]
fn both_joint_routes_say_what_is_true_of_them_today() {
    let portal = Portal::start();
    let page = portal.get("/trip/routes");
    let said = words(page.text());
    for stop in [
        "青岛滨海",
        "青州古城",
        "诸城恐龙",
        "寻味青岛",
        "滨海渔盐文化节",
        "寿光菜博会",
        "杨家埠年画",
    ] {
        assert!(said.contains(stop), "{stop}");
    }
    // ROUT-01, ROUT-02: no operator, days or price; K7: no station; ROUT-07: not in one trip.
    for unknown in ["谁承办?未查到", "走几天?未查到", "多少钱?未查到"] {
        assert_eq!(said.matches(unknown).count(), 2, "{unknown}");
    }
    assert!(said.contains("潍坊诸城市没有高铁站，要换汽车"), "{said}");
    assert!(said.contains("两个节会的日子不挨着，排不进同一次行程"));
    assert!(said.contains("2026年3月20日!未官方核实"), "{said}");
    assert!(!said.contains('元'), "no price is named: {said}");
}

#[test]
fn lines_and_stations_are_those_of_the_facts() {
    let portal = Portal::start();
    let page = portal.get("/rail");
    let said = words(page.text());
    for line in [
        "潍烟高铁开通2024年10月21日全线开通设计时速350公里五市里的车站潍坊北站、昌邑站、灰埠站、莱州站、招远站、龙口市站、蓬莱站、烟台西站、福山站、芝罘站",
        "莱荣高铁开通2023年12月8日全线开通设计时速350公里五市里的车站莱西站、莱阳南站、海阳站、乳山南站、威海南海站、文登南站、荣成站",
        "潍莱高铁开通2020年11月26日全线开通设计时速350公里五市里的车站潍坊北站、昌邑站、平度站、莱西站",
        "青荣城际开通2016年11月16日全线开通设计时速250公里",
        "济青高铁开通2018年12月26日全线开通设计时速没查到五市里的车站青州市北站、潍坊北站、高密北站、胶州北站、青岛机场站、红岛站",
        "青盐铁路开通2018年12月26日全线开通设计时速200公里五市里的车站青岛北站、红岛站、洋河口站、青岛西站、董家口站、两城站、日照西站、岚山西站",
        "潍宿高铁（在建）计划计划2028年6月通车，还没有开通设计时速350公里",
    ] {
        assert!(said.contains(line), "{line}: {said}");
    }
    for way in [
        "青岛–烟台青岛北站–烟台站78分钟2016年11月",
        "青岛–威海青岛站–荣成站（荣成市）107分钟2023年12月",
        "潍坊–威海时间没查到",
        "烟台–日照有没有直达，没查到",
        "威海–日照有没有直达，没查到",
        "潍坊–日照还没有直达高铁",
        "莱西站–荣成站64分钟2023年12月",
        "潍坊北站–莱州站24分钟2024年10月",
    ] {
        assert!(said.contains(way), "{way}: {said}");
    }
    assert!(page.text().contains("tel:12306"));
    for anchor in ["station-rongcheng", "line-weifang-yantai", "city-371100"] {
        assert_eq!(
            page.text().matches(&format!(" id=\"{anchor}\"")).count(),
            1,
            "{anchor}"
        );
    }
    // The old ways of 2016 that faster lines replaced are not told.
    for old in ["111到112分钟", "142到143分钟", "115分钟", "103分钟"] {
        assert!(!said.contains(old), "{old}");
    }
}

#[test]
fn festivals_have_their_days_and_what_is_computed_is_marked() {
    let portal = Portal::start();
    let said = words(portal.get("/festivals").text());
    for day in [
        "2026年3月20日",
        "2027年3月9日",
        "2028年2月26日",
        "2029年3月16日",
        "2030年3月5日",
    ] {
        assert!(said.contains(day), "ROUT-06: {day}");
    }
    assert!(said.contains("2027年4月20日到5月30日"), "ROUT-07");
    assert!(said.contains("按农历推算") && said.contains("!未官方核实"));
    assert!(said.contains("门票没查到"));
}

#[test]
fn search_and_other_pages_lead_there() {
    let portal = Portal::start();
    for (query, path) in [
        ("行程", "/trip"),
        ("怎么坐车去威海", "/rail"),
        ("高铁", "/rail"),
        ("渔盐节", "/festivals"),
        ("菜博会哪天", "/festivals"),
        ("联合线路", "/trip/routes"),
    ] {
        let q: String = query.bytes().map(|byte| format!("%{byte:02X}")).collect();
        let reply = portal.post_form("/search", &format!("q={q}"));
        let link = format!("<h3><a href=\"{path}\">");
        assert!(reply.text().contains(&link), "{query} → {path}");
    }
    for page in [
        "/",
        "/places",
        "/places/in/370700",
        "/places/laoshan",
        "/card",
    ] {
        let link = "href=\"/trip\"";
        assert!(portal.get(page).text().contains(link), "{page}");
    }
    assert!(portal.get("/places").text().contains("href=\"/rail\""));
}

#[test]
fn every_page_of_a_trip_fits_in_one_flight() {
    let portal = Portal::start();
    let sights: String = portal
        .get("/trip")
        .text()
        .split("name=\"places\" value=\"")
        .skip(1)
        .filter_map(|rest| rest.split('"').next())
        .take(40)
        .map(|id| format!("&places={id}"))
        .collect();
    let festivals = "&festivals=fish-salt";
    for prefix in PREFIXES {
        for path in ["/rail", "/festivals", "/trip/routes", "/trip"] {
            let size = portal.get_packed(&format!("{prefix}{path}")).bytes.len();
            assert!(size <= PAGE, "{prefix}{path}: {size} bytes");
        }
        for body in [
            format!("{}&{FIVE}{sights}{festivals}", on("2026-11-24", 30)),
            format!("{}&{FIVE}&places=dinosaur-museum", on("2027-04-20", 12)),
            "do=next".to_owned(),
        ] {
            let headers = [
                ("content-type", "application/x-www-form-urlencoded"),
                ("accept-encoding", "br"),
            ];
            let path = format!("{prefix}/trip");
            let reply = portal.send("POST", &path, &headers, body.as_bytes());
            let size = reply.bytes.len();
            assert!(size <= PAGE, "{path} {body}: {size} bytes");
        }
    }
}
