use super::*;
use proptest::prelude::*;

fn full() -> Profile {
    Profile {
        home: Some(Place(370_700)),
        insured: Some(Place::OTHER_SHANDONG),
        age: Some(67),
        height: Some(HeightBand::Over150),
        groups: Group::ALL.to_vec(),
        cards: HeldCard::ALL.to_vec(),
        made_on: date("2026-11-23"),
    }
}

fn signed(body: &str) -> String {
    format!("{body}~{}", checksum(body))
}

#[test]
fn a_card_is_read_as_it_was_written() {
    for profile in [full(), Profile::default()] {
        let fragment = profile.to_fragment();
        assert!(fragment.len() <= LONGEST, "{} bytes", fragment.len());
        for link in [
            fragment.clone(),
            format!("#{fragment}"),
            format!("https://example.org/card#{fragment}&from=chat"),
            format!(
                "  https://example.org/card#{}",
                fragment.replace('~', "%7E")
            ),
        ] {
            assert_eq!(Profile::from_fragment(&link), Ok(profile.clone()), "{link}");
        }
    }
}

#[test]
fn a_card_says_what_it_holds_and_nothing_else() {
    let mut profile = Profile {
        home: Some(Place(370_600)),
        age: Some(30),
        ..Profile::default()
    };
    profile.add_card(HeldCard::TransitUnion);
    let body = "card1~home=370600~age=30~cards=transit-union";
    assert_eq!(profile.to_fragment(), signed(body));
}

#[test]
fn what_is_damaged_foreign_or_unknown_is_refused() {
    let sound = full().to_fragment();
    let changed = sound.replace("age=67", "age=76");
    for (link, expected) in [
        ("", CardLinkError::NotACard),
        ("#", CardLinkError::NotACard),
        (
            "1~enterprise-pension~aim=transfer~00000000",
            CardLinkError::NotACard,
        ),
        (changed.as_str(), CardLinkError::Damaged),
        (&sound[..sound.len() - 1], CardLinkError::Damaged),
        (&signed("card2~age=67"), CardLinkError::OtherVersion),
        (&signed("cardx~age=67"), CardLinkError::NotACard),
        (&"x".repeat(LONGEST * 4), CardLinkError::TooLong),
    ] {
        assert_eq!(Profile::from_fragment(link), Err(expected), "{link}");
    }
}

#[test]
fn even_a_signed_card_holds_only_what_is_known_in_one_spelling() {
    for body in [
        "card1~shoe=42",
        "card1~age",
        "card1~age=131",
        "card1~age=067",
        "card1~age=+6",
        "card1~age=-1",
        "card1~age=67~age=67",
        "card1~age=67~home=370700",
        "card1~home=370100",
        "card1~home=410000",
        "card1~height=135",
        "card1~groups=",
        "card1~groups=king",
        "card1~groups=veteran.student",
        "card1~groups=student.student",
        "card1~cards=visa",
        "card1~made=2026-02-30",
        "card1~made=23.11.2026",
        "card1~",
    ] {
        let link = signed(body);
        assert_eq!(
            Profile::from_fragment(&link),
            Err(CardLinkError::Damaged),
            "{body}"
        );
    }
}

proptest! {
    #[test]
    fn no_link_panics_and_what_is_read_is_written_the_same(link in ".{0,400}") {
        if let Ok(profile) = Profile::from_fragment(&link) {
            prop_assert_eq!(Profile::from_fragment(&profile.to_fragment()), Ok(profile));
        }
    }

    #[test]
    fn one_changed_byte_is_never_read(at in 0_usize..100, byte in b' '..b'~') {
        let sound = full().to_fragment();
        let mut bytes = sound.clone().into_bytes();
        let at = at % bytes.len();
        prop_assume!(bytes[at] != byte && !b"#&".contains(&byte));
        bytes[at] = byte;
        let link = String::from_utf8_lossy(&bytes).into_owned();
        prop_assert_ne!(Profile::from_fragment(&link), Ok(full()));
    }
}
