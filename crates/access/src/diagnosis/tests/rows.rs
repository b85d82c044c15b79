//! Every row as a fault in a world that was right.

use jiff::SignedDuration;
use jiff::civil::date;

use super::noon;
use super::world::{Fault, World, sign};
use crate::condition::{Condition, Sign};
use crate::{Known, Role, Status};

/// Row, manual, condition, cause of several, workflow, fault.
pub(super) type Row = (
    &'static str,
    &'static str,
    Option<Condition>,
    Option<&'static str>,
    &'static str,
    Fault,
);

pub(super) fn unlisted(world: &mut World) {
    world.member = None;
}

fn blocked(world: &mut World) {
    world.line(|line| line.status = Known::Told(Status::Blocked));
}

pub(super) fn no_function(world: &mut World) {
    world.line(|line| line.functions = Known::Told(Vec::new()));
}

fn expired(world: &mut World) {
    world.function(|function| function.end = Some(date(2025, 6, 30)));
}

fn not_begun(world: &mut World) {
    world.function(|function| function.start = Some(date(2025, 7, 2)));
}

fn without_start(world: &mut World) {
    world.function(|function| function.start = None);
}

fn unticked(world: &mut World) {
    world.line(|line| line.applications = Known::Told(vec!["eHealthBox".to_owned()]));
}

pub(super) fn just_changed(world: &mut World) {
    world.changed = noon().checked_sub(SignedDuration::from_mins(5)).ok();
}

fn no_cam(world: &mut World) {
    world.cam = Some((Role::CoCam, Status::Active));
}

fn cam_blocked(world: &mut World) {
    world.cam = Some((Role::Cam, Status::Blocked));
}

pub(super) fn rows() -> Vec<Row> {
    use Condition::*;
    let mut rows: Vec<Row> = vec![
        (
            "D-02",
            "002",
            Some(C4),
            Some("not-at-site"),
            "W-30",
            |world| world.node = "zuid",
        ),
        (
            "D-02",
            "002",
            Some(C5),
            Some("not-ticked"),
            "W-31",
            unticked,
        ),
        ("D-02", "002", Some(C2), Some("quality"), "W-10", |world| {
            world.active.push(("quality", false))
        }),
        ("D-02", "002", Some(C3), Some("site"), "W-20", |world| {
            world.active.push(("unit", false))
        }),
        ("D-02", "002", Some(C3), Some("site"), "W-21", |world| {
            world.active.push(("site", false))
        }),
        ("D-03", "002", Some(C11), None, "W-38", |world| {
            world.also.push("unit")
        }),
        ("D-03", "002", Some(C11), None, "W-38", |world| {
            world.also.push("quality")
        }),
        ("D-04", "002", Some(C6), None, "W-23", |world| {
            world.unauthorised = Some("quality")
        }),
        ("D-04", "002", Some(C6), None, "W-23", |world| {
            world.unauthorised = Some("site")
        }),
        ("D-06", "002", Some(C5), None, "W-31", |world| {
            world.is("physician");
            world.line(|line| line.applications = Known::Told(vec!["Heracles".to_owned()]));
        }),
        ("D-07", "002", Some(C9), Some("absent"), "W-51", |world| {
            world.entry = Some((false, true))
        }),
        (
            "D-07",
            "002",
            Some(C9),
            Some("inactive-or-without-role"),
            "W-52",
            |world| world.entry = Some((true, false)),
        ),
        ("D-09", "002", Some(C4), None, "W-30", |world| {
            world.line(|line| line.role = Some(Role::SubdivisionManager));
        }),
        ("D-10", "000", Some(C2), Some("quality"), "W-10", |world| {
            world.active.push(("quality", false));
        }),
        (
            "D-10",
            "000",
            Some(C4),
            Some("not-named"),
            "W-30",
            |world| {
                unlisted(world);
                world.sees(Sign::ProfileInvalid);
            },
        ),
        (
            "D-10",
            "000",
            Some(C5),
            Some("not-ticked"),
            "W-31",
            unticked,
        ),
        ("D-10", "000", Some(C8), Some("delay"), "", |world| {
            world.changed = noon().checked_sub(SignedDuration::from_hours(2)).ok();
            world.sees(Sign::ProfileInvalid);
        }),
        ("D-11", "000", Some(C9), None, "W-42", |world| {
            world.entry = Some((false, true))
        }),
        (
            "D-11",
            "000",
            Some(C9),
            None,
            "W-42",
            sign(Sign::TileClosed),
        ),
        (
            "D-12",
            "000",
            None,
            None,
            "W-46",
            sign(Sign::NotInPublicList),
        ),
        (
            "D-13",
            "000",
            Some(C10),
            None,
            "W-44",
            sign(Sign::CodeRefused),
        ),
        (
            "D-14",
            "000",
            Some(C10),
            None,
            "W-44",
            sign(Sign::ResidentCard),
        ),
        (
            "D-15",
            "001",
            Some(C10),
            Some("profile"),
            "W-63",
            sign(Sign::OtherProfile),
        ),
        (
            "D-15",
            "001",
            Some(C5),
            Some("not-ticked"),
            "W-31",
            unticked,
        ),
        ("D-15", "001", Some(C2), Some("quality"), "W-10", |world| {
            world.active.push(("quality", false));
        }),
        ("D-15", "001", Some(C4), Some("not-user"), "W-30", |world| {
            unlisted(world);
            world.sees(Sign::HospitalMissing);
        }),
        (
            "D-15",
            "001",
            Some(C7),
            Some("no-function"),
            "W-32",
            |world| {
                no_function(world);
                world.sees(Sign::HospitalMissing);
            },
        ),
        ("D-16", "001", Some(C9), None, "W-62", |world| {
            world.entry = Some((false, true))
        }),
        (
            "D-16",
            "001",
            Some(C9),
            None,
            "W-62",
            sign(Sign::HeadPhysicianRefused),
        ),
        (
            "D-17",
            "003",
            Some(C5),
            Some("not-ticked"),
            "W-31",
            unticked,
        ),
        (
            "D-17",
            "003",
            Some(C7),
            Some("no-function"),
            "W-32",
            |world| {
                no_function(world);
                world.sees(Sign::InclusionRefuses);
            },
        ),
        (
            "D-17",
            "003",
            Some(C4),
            Some("not-confirmed"),
            "W-30",
            |world| {
                unlisted(world);
                world.sees(Sign::InclusionRefuses);
            },
        ),
        ("D-17", "003", Some(C2), Some("quality"), "W-10", |world| {
            world.active.push(("quality", false));
        }),
        (
            "D-17",
            "003",
            None,
            None,
            "W-71",
            sign(Sign::InclusionRefuses),
        ),
        ("D-02", "002", None, None, "W-30", sign(Sign::UnitMissing)),
        (
            "D-07",
            "002",
            Some(C9),
            Some("absent"),
            "W-51",
            sign(Sign::HeraclesRefuses),
        ),
        (
            "D-03",
            "002",
            Some(C11),
            None,
            "W-38",
            sign(Sign::UnitTwice),
        ),
        (
            "D-04",
            "002",
            Some(C6),
            None,
            "W-23",
            sign(Sign::NoFunctionOffered),
        ),
        (
            "D-10",
            "000",
            None,
            None,
            "W-10",
            sign(Sign::ProfileInvalid),
        ),
        (
            "D-15",
            "001",
            None,
            None,
            "W-63",
            sign(Sign::HospitalMissing),
        ),
        (
            "D-19",
            "002",
            Some(C3),
            None,
            "W-14",
            sign(Sign::HcoListAbsent),
        ),
        ("D-24", "003", None, None, "W-34", |world| world.is("ar78")),
        ("D-25", "001", Some(C7), None, "W-33", |world| {
            world.target.read_only = true
        }),
    ];
    for manual in ["000", "001", "002", "003"] {
        rows.push(("D-01", manual, Some(C4), None, "W-30", unlisted));
        rows.push(("D-08", manual, Some(C8), None, "", just_changed));
        rows.push((
            "D-18",
            manual,
            Some(C2),
            None,
            "W-14",
            sign(Sign::ActivationRefused),
        ));
        rows.push(("D-20", manual, Some(C1), Some("none"), "W-02", no_cam));
        rows.push(("D-20", manual, Some(C1), None, "W-01", cam_blocked));
        rows.push((
            "D-20",
            manual,
            Some(C1),
            None,
            "W-01",
            sign(Sign::CamCannotLogIn),
        ));
        rows.push(("D-23", manual, Some(C4), None, "W-35", blocked));
        rows.push((
            "D-26",
            manual,
            Some(C10),
            None,
            "",
            sign(Sign::BrowserCardFails),
        ));
    }
    for manual in ["001", "002", "003"] {
        for fault in [no_function, expired, not_begun, without_start] {
            rows.push(("D-05", manual, Some(C7), None, "W-32", fault));
        }
    }
    rows
}
