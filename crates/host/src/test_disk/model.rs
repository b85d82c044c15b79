//! The model of a file system: names point to nodes; both have a durable and a present state.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use crate::disk::Access;
use crate::steps::folder_of;

#[derive(Debug, Default)]
pub(super) struct Model {
    nodes: Vec<Node>,
    now: Names,
    durable: Names,
    pub(super) capacity: Option<u64>,
    pub(super) read_only: bool,
    pub(super) garble: bool,
    pub(super) another: Option<Vec<u8>>,
    pub(super) steps_left: Option<usize>,
}

#[derive(Debug, Default, Clone)]
struct Names {
    files: BTreeMap<PathBuf, usize>,
    folders: BTreeSet<PathBuf>,
}

#[derive(Debug)]
struct Node {
    content: Vec<u8>,
    flushed: Vec<u8>,
    access: Access,
}

impl Model {
    pub(super) fn create(&mut self, path: &Path, access: Access) -> io::Result<usize> {
        self.step()?;
        self.needs_free_name(path)?;
        self.nodes.push(Node {
            content: Vec::new(),
            flushed: Vec::new(),
            access,
        });
        let node = self.nodes.len() - 1;
        self.now.files.insert(path.to_path_buf(), node);
        Ok(node)
    }

    pub(super) fn write(&mut self, node: usize, content: &[u8]) -> io::Result<()> {
        self.step()?;
        let needed = self.used().saturating_add(content.len() as u64);
        let full = self.capacity.is_some_and(|capacity| needed > capacity);
        let garble = self.garble;
        let node = self.nodes.get_mut(node).ok_or(ErrorKind::NotFound)?;
        if full {
            // What a full disk leaves behind: the first half.
            node.content = content.iter().take(content.len() / 2).copied().collect();
            return Err(ErrorKind::StorageFull.into());
        }
        node.content = content.to_vec();
        if let Some(byte) = node.content.first_mut().filter(|_| garble) {
            *byte ^= 1;
        }
        Ok(())
    }

    pub(super) fn filled_by_another(&mut self, path: &Path) {
        let Some(content) = self.another.clone() else {
            return;
        };
        let node = self.now.files.get(path).copied();
        if let Some(node) = node.and_then(|node| self.nodes.get_mut(node)) {
            node.content.clone_from(&content);
            node.flushed = content;
        }
    }

    pub(super) fn flush(&mut self, node: usize) -> io::Result<()> {
        self.step()?;
        let node = self.nodes.get_mut(node).ok_or(ErrorKind::NotFound)?;
        node.flushed.clone_from(&node.content);
        Ok(())
    }

    pub(super) fn read(&self, path: &Path) -> io::Result<Vec<u8>> {
        let node = self
            .now
            .files
            .get(path)
            .and_then(|node| self.nodes.get(*node));
        Ok(node.ok_or(ErrorKind::NotFound)?.content.clone())
    }

    pub(super) fn exists(&self, path: &Path) -> bool {
        self.now.files.contains_key(path) || self.is_folder(path)
    }

    pub(super) fn link(&mut self, from: &Path, to: &Path) -> io::Result<()> {
        self.step()?;
        let node = *self.now.files.get(from).ok_or(ErrorKind::NotFound)?;
        self.needs_free_name(to)?;
        self.now.files.insert(to.to_path_buf(), node);
        Ok(())
    }

    pub(super) fn rename(&mut self, from: &Path, to: &Path) -> io::Result<()> {
        self.step()?;
        let node = *self.now.files.get(from).ok_or(ErrorKind::NotFound)?;
        // As POSIX has it: nothing happens between two names of one file.
        if self.now.files.get(to) != Some(&node) {
            self.now.files.remove(from);
            self.now.files.insert(to.to_path_buf(), node);
        }
        Ok(())
    }

    pub(super) fn remove(&mut self, path: &Path) -> io::Result<()> {
        self.step()?;
        self.now.files.remove(path).ok_or(ErrorKind::NotFound)?;
        Ok(())
    }

    pub(super) fn make_folder(&mut self, folder: &Path) -> io::Result<()> {
        self.step()?;
        self.needs_free_name(folder)?;
        self.now.folders.insert(folder.to_path_buf());
        Ok(())
    }

    pub(super) fn flush_folder(&mut self, folder: &Path) -> io::Result<()> {
        self.step()?;
        if !self.is_folder(folder) {
            return Err(ErrorKind::NotFound.into());
        }
        let inside = |path: &Path| folder_of(path) == folder;
        self.durable.files.retain(|path, _| !inside(path));
        self.durable.folders.retain(|path| !inside(path));
        let files = self.now.files.iter().filter(|(path, _)| inside(path));
        self.durable
            .files
            .extend(files.map(|(path, node)| (path.clone(), *node)));
        let folders = self.now.folders.iter().filter(|path| inside(path));
        self.durable.folders.extend(folders.cloned());
        Ok(())
    }

    pub(super) fn list(&self, folder: &Path) -> Vec<PathBuf> {
        let files = self.now.files.keys();
        files
            .filter(|path| folder_of(path) == folder)
            .cloned()
            .collect()
    }

    pub(super) fn lose_unflushed(&mut self) {
        self.steps_left = None;
        self.now = self.durable.clone();
        // A name below a folder that is gone is gone too.
        let folders = self.now.folders.clone();
        let reachable = |path: &Path| {
            let above = path.ancestors().skip(1);
            above
                .filter(|level| !is_root(level))
                .all(|level| folders.contains(level))
        };
        self.now.files.retain(|path, _| reachable(path));
        self.now.folders.retain(|path| reachable(path));
        for node in &mut self.nodes {
            node.content.clone_from(&node.flushed);
        }
    }

    pub(super) fn used(&self) -> u64 {
        let live: BTreeSet<usize> = self.now.files.values().copied().collect();
        let nodes = live.iter().filter_map(|node| self.nodes.get(*node));
        nodes.map(|node| node.content.len() as u64).sum()
    }

    pub(super) fn access(&self, path: &Path) -> Option<Access> {
        let node = self.now.files.get(path)?;
        Some(self.nodes.get(*node)?.access)
    }

    pub(super) fn files(&self) -> Vec<(PathBuf, Vec<u8>)> {
        let files = self.now.files.iter();
        files
            .filter_map(|(path, node)| Some((path.clone(), self.nodes.get(*node)?.content.clone())))
            .collect()
    }

    /// Counts one changing step, or refuses it.
    fn step(&mut self) -> io::Result<()> {
        match &mut self.steps_left {
            Some(0) => return Err(io::Error::other("the disk stopped here")),
            Some(left) => *left -= 1,
            None => {}
        }
        if self.read_only {
            return Err(ErrorKind::ReadOnlyFilesystem.into());
        }
        Ok(())
    }

    fn needs_free_name(&self, path: &Path) -> io::Result<()> {
        if !self.is_folder(folder_of(path)) {
            return Err(ErrorKind::NotFound.into());
        }
        if self.exists(path) {
            return Err(ErrorKind::AlreadyExists.into());
        }
        Ok(())
    }

    fn is_folder(&self, path: &Path) -> bool {
        is_root(path) || self.now.folders.contains(path)
    }
}

/// `/`, `.`, the empty path or a Windows prefix.
fn is_root(path: &Path) -> bool {
    path.parent().is_none() || path == Path::new(".") || path == Path::new("")
}
