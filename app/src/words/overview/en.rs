//! English.

use super::{CityWords, DirectoryWords, EventWords, OverviewWords, PromiseWords};

pub(super) const WORDS: OverviewWords = OverviewWords {
    promises: PromiseWords {
        title: "The plan and today",
        lead: "In 2021 Weifang wrote an action plan for integrating the Jiaodong economic circle. Here it is item by item: what the plan said, what is true today, since when, and on which source. A reprint of the plan was read.",
        counts: [
            "",
            " items. With a guide or a page: ",
            "; today’s state not found: ",
            ".",
        ],
        added: "Items marked “added” are not in the plan; this site added them.",
        terms: ["The plan", "Today", "Since", "Source", "Here"],
        chapter: ["(plan, ", ")"],
        no_day: "the beginning was not found",
        no_source: "no source was found",
        nothing: "nothing to apply for",
        verify: "How to verify: call ",
        say: [
            " and ask: “",
            ": how far is it today, and which office is in charge?”",
        ],
        next: "Next part: ",
    },
    directory: DirectoryWords {
        title: "Telephone numbers and official entrances",
        lead: "Tap a number to call. The numbers come from stored documents and reports; this site did not dial them.",
        others: ["Nationwide", "Other counters", "Other numbers"],
        more: "Also here",
        entrances: [
            "Official websites, apps and mini-programs",
            "Check the address before you sign in. This site did not open each of them.",
        ],
        counters: [
            "Counters",
            "Before you go, call 12345 for the address and opening hours.",
        ],
        leads: [
            "Who leads what in the plan",
            "The offices named by Weifang’s plan of 2021. They may have been renamed since; call 12345 when unsure.",
        ],
        lead_terms: ["Leads: ", "Also responsible: "],
        cities: "By city",
    },
    cities: CityWords {
        title: ["", ": what is different here"],
        lead: "Only what was found with a source. What is not listed may still exist. National and Shandong rules are the same in all five cities; see the guides.",
        contacts: "Numbers and entrances of this city",
        guides: "Guides whose answer is different here",
        guides_lead: "Compared for the commonest case of each guide. For your own case, open it and answer a few questions.",
        differs: ["Compared with ", ", these differ: "],
        comma: ", ",
        full_stop: ".",
        aspects: [
            "the answer",
            "steps",
            "papers",
            "where to go",
            "time",
            "fees",
            "what to mind",
            "results of calculations",
        ],
        rules: "The city’s own rules and practice",
        rules_lead: "Documents of the city’s offices, and reports about it. In our own words, not the original text.",
        no_rules: "No rule of the city’s own was found.",
        five: "What the five cities agreed",
        places: "Places to visit",
        card: "What works in each of the five cities",
    },
    events: EventWords {
        lead: "In the order in which they are needed. Begin with the first, and skip what does not concern you.",
        start: "Start",
        open: "Open",
        merges: "One list for these together:",
        others: "Something else has come up",
    },
    reach: (
        "Reach",
        [
            "The whole country",
            "Shandong",
            "The five cities",
            "Qingdao",
            "Yantai",
            "Weifang",
            "Weihai",
            "Rizhao",
        ],
    ),
};
