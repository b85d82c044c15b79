//! Order and occurrence of child elements.

use roxmltree::Node;

use super::table::{Element, Particle};
use crate::platform::refusal::{Kind, Refusal};

/// Pairs each child element with its table, or says what is wrong with the first one that does
/// not fit: unknown, in another namespace, out of order, too often, or something missing.
pub fn check<'a, 'i>(
    parent: Node<'a, 'i>,
    particles: &[Particle],
) -> Result<Vec<(Node<'a, 'i>, &'static Element)>, Refusal> {
    let children: Vec<_> = parent.children().filter(Node::is_element).collect();
    let mut paired = Vec::with_capacity(children.len());
    let mut rest = particles.iter();
    let mut current = rest.next();
    let mut count = 0;
    for child in &children {
        loop {
            match current {
                Some(particle) if is(*child, particle.element) && count < particle.most => {
                    count += 1;
                    paired.push((*child, particle.element));
                    break;
                }
                Some(particle) if count >= particle.least && !is(*child, particle.element) => {
                    current = rest.next();
                    count = 0;
                }
                _ => return Err(wrong(parent, *child, &children, particles, current)),
            }
        }
    }
    while let Some(particle) = current {
        if count < particle.least {
            return Err(missing(parent, particle));
        }
        current = rest.next();
        count = 0;
    }
    Ok(paired)
}

fn wrong(
    parent: Node<'_, '_>,
    child: Node<'_, '_>,
    children: &[Node<'_, '_>],
    particles: &[Particle],
    current: Option<&Particle>,
) -> Refusal {
    let name = child.tag_name().name();
    let said = |kind| Refusal::with(kind, "element", name).and("parent", parent.tag_name().name());
    let Some(own) = particles
        .iter()
        .find(|particle| is(child, particle.element))
    else {
        let elsewhere = particles
            .iter()
            .any(|particle| particle.element.name == name);
        return said(match elsewhere {
            true => Kind::ElementNamespace,
            false => Kind::ElementUnexpected,
        });
    };
    let times = |particle: &Particle| {
        children
            .iter()
            .filter(|child| is(**child, particle.element))
            .count()
    };
    if times(own) > own.most {
        return said(Kind::ElementDoubled);
    }
    match current.filter(|particle| times(particle) < particle.least) {
        Some(particle) => missing(parent, particle),
        None => said(Kind::ElementMoved),
    }
}

fn missing(parent: Node<'_, '_>, particle: &Particle) -> Refusal {
    Refusal::with(Kind::ElementMissing, "element", particle.element.name)
        .and("parent", parent.tag_name().name())
}

fn is(node: Node<'_, '_>, element: &Element) -> bool {
    let name = node.tag_name();
    name.name() == element.name && name.namespace().unwrap_or_default() == element.namespace
}
