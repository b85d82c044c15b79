//! Folders that a program sends to a cloud.

use std::path::Path;

use host::Disk;
use schemars::JsonSchema;
use serde::Serialize;

/// A service that keeps a folder in a cloud.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum CloudFolder {
    /// Microsoft OneDrive, for persons or organisations.
    OneDrive,
    /// Dropbox.
    Dropbox,
    /// Google Drive.
    GoogleDrive,
    /// Apple iCloud Drive.
    ICloudDrive,
    /// Nextcloud.
    Nextcloud,
    /// ownCloud.
    OwnCloud,
    /// Box.
    Box,
    /// pCloud.
    PCloud,
    /// MEGA.
    Mega,
    /// Proton Drive.
    ProtonDrive,
    /// Synology Drive.
    SynologyDrive,
    /// Seafile.
    Seafile,
    /// Another that macOS keeps among its cloud folders.
    Other,
}

impl CloudFolder {
    /// The name of the service, as it writes itself; the same in every language.
    pub fn name(self) -> &'static str {
        match self {
            Self::OneDrive => "OneDrive",
            Self::Dropbox => "Dropbox",
            Self::GoogleDrive => "Google Drive",
            Self::ICloudDrive => "iCloud Drive",
            Self::Nextcloud => "Nextcloud",
            Self::OwnCloud => "ownCloud",
            Self::Box => "Box",
            Self::PCloud => "pCloud",
            Self::Mega => "MEGA",
            Self::ProtonDrive => "Proton Drive",
            Self::SynologyDrive => "Synology Drive",
            Self::Seafile => "Seafile",
            Self::Other => "CloudStorage",
        }
    }
}

/// The service that a folder, or one above it, seems to belong to: by the names that the services
/// give their folders, and by the files that their programs leave there. A guess: a folder may
/// have been renamed, and a folder called Box may be a box.
pub fn cloud_folder(disk: &dyn Disk, folder: &Path) -> Option<CloudFolder> {
    // The nearest folder counts: a Dropbox inside OneDrive is a Dropbox.
    folder
        .ancestors()
        .find_map(|level| by_marker(disk, level).or_else(|| by_name(level)))
}

fn by_marker(disk: &dyn Disk, level: &Path) -> Option<CloudFolder> {
    let found = |(file, _): &&(&str, CloudFolder)| disk.exists(&level.join(file));
    MARKERS.iter().find(found).map(|(_, service)| *service)
}

fn by_name(level: &Path) -> Option<CloudFolder> {
    let name = level.file_name()?.to_str()?.to_lowercase();
    let exact = EXACT.iter().find(|(known, _)| *known == name);
    // "OneDrive - Fictief Ziekenhuis", "OneDrive-FictiefZiekenhuis", "Dropbox (Fictief)".
    let begins = |(known, _): &&(&str, CloudFolder)| {
        name.strip_prefix(known)
            .is_some_and(|rest| rest.starts_with([' ', '-', '(']))
    };
    let service = exact.or_else(|| BEGINNINGS.iter().find(begins));
    service.map(|(_, service)| *service).or_else(|| {
        let parent = level.parent()?.file_name()?;
        (parent == "CloudStorage").then_some(CloudFolder::Other)
    })
}

/// Names of folders, in lower case.
const EXACT: &[(&str, CloudFolder)] = &[
    ("onedrive", CloudFolder::OneDrive),
    ("dropbox", CloudFolder::Dropbox),
    ("google drive", CloudFolder::GoogleDrive),
    ("googledrive", CloudFolder::GoogleDrive),
    ("my drive", CloudFolder::GoogleDrive),
    ("icloud drive", CloudFolder::ICloudDrive),
    ("iclouddrive", CloudFolder::ICloudDrive),
    ("com~apple~clouddocs", CloudFolder::ICloudDrive),
    ("nextcloud", CloudFolder::Nextcloud),
    ("owncloud", CloudFolder::OwnCloud),
    ("box", CloudFolder::Box),
    ("box sync", CloudFolder::Box),
    ("pcloud", CloudFolder::PCloud),
    ("pcloud drive", CloudFolder::PCloud),
    ("pclouddrive", CloudFolder::PCloud),
    ("mega", CloudFolder::Mega),
    ("megasync", CloudFolder::Mega),
    ("proton drive", CloudFolder::ProtonDrive),
    ("protondrive", CloudFolder::ProtonDrive),
    ("synologydrive", CloudFolder::SynologyDrive),
    ("synology drive", CloudFolder::SynologyDrive),
    ("seafile", CloudFolder::Seafile),
];

/// Names that an account or organisation may follow.
const BEGINNINGS: &[(&str, CloudFolder)] = &[
    ("onedrive", CloudFolder::OneDrive),
    ("dropbox", CloudFolder::Dropbox),
    ("googledrive", CloudFolder::GoogleDrive),
    ("google drive", CloudFolder::GoogleDrive),
    ("nextcloud", CloudFolder::Nextcloud),
    ("owncloud", CloudFolder::OwnCloud),
    ("box", CloudFolder::Box),
    ("protondrive", CloudFolder::ProtonDrive),
    ("synologydrive", CloudFolder::SynologyDrive),
];

/// Files that the services' programs leave in the topmost folder.
const MARKERS: &[(&str, CloudFolder)] = &[
    (".dropbox", CloudFolder::Dropbox),
    (".dropbox.cache", CloudFolder::Dropbox),
    (
        ".849C9593-D756-4E56-8D6E-42412F2A707B",
        CloudFolder::OneDrive,
    ),
    (".tmp.drivedownload", CloudFolder::GoogleDrive),
    (".tmp.driveupload", CloudFolder::GoogleDrive),
    (".nextcloudsync.log", CloudFolder::Nextcloud),
    (".owncloudsync.log", CloudFolder::OwnCloud),
    (".SynologyWorkingDirectory", CloudFolder::SynologyDrive),
    (".seafile-data", CloudFolder::Seafile),
];
