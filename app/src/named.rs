//! Guides and contacts that pages name. All others stand in the content alone. The server's build
//! looks up every one of them: content that lacks one does not ship.

/// What the tile of social insurance leads to.
pub const INSURANCE: &str = "moving-city";
/// What the tile of medical bills leads to.
pub const MEDICAL: &str = "medical-away";
/// Whose answer stands on the tile of tourism and cards.
pub const CARD: &str = "tourism-card";
/// After which one may want the estimate of a settlement.
pub const BEFORE_SETTLEMENT: [&str; 3] = [MEDICAL, "chronic-outpatient", "manual-reimbursement"];

/// The hotline that helps with everything.
pub const GOVERNMENT: &str = "hotline-12345";
/// Whom one asks about trains.
pub const RAILWAY: &str = "hotline-12306";
/// Official entrances for whoever is in a hurry.
pub const ENTRANCES: [&str; 2] = ["shandong-gov-service", GOVERNMENT];
/// Whom one asks for the values of a settlement.
pub const OF_SETTLEMENT: [&str; 2] = ["hotline-12393", "nhsa-platform"];

/// Every guide that is named here.
pub const GUIDES: [&str; 5] = [
    INSURANCE,
    CARD,
    BEFORE_SETTLEMENT[0],
    BEFORE_SETTLEMENT[1],
    BEFORE_SETTLEMENT[2],
];

/// Every contact that is named here.
pub const CONTACTS: [&str; 5] = [
    RAILWAY,
    ENTRANCES[0],
    ENTRANCES[1],
    OF_SETTLEMENT[0],
    OF_SETTLEMENT[1],
];
